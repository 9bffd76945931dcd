/**
 * Thrown while a model is assembled when the cell asks for something that is not built yet, or that no model can be
 * formed for. The run turns it into a `failed` result with this text; it never stands for a programming error.
 */
export class NotAvailable extends Error {
  readonly help: string;
  constructor(message: string, help: string) {
    super(message);
    this.help = help;
  }
}
