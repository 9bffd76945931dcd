// Stored points of a run, row by row in blocks that never move: a run of thousands of cycles grows without copying, and
// what a step has added can be taken out as columns at any time.

/** Rows of a block: a short run takes little, and small arrays come from memory that was used before. */
const blockRows = 64;

export class PointStore {
  readonly #width: number;
  readonly #blocks: Float64Array[] = [];
  #length = 0;

  /** @param width numbers in a row */
  constructor(width: number) {
    this.#width = width;
  }

  get length(): number {
    return this.#length;
  }

  /** Where the row begins in `block` that is filled next. */
  get offset(): number {
    return (this.#length % blockRows) * this.#width;
  }

  /** The block that the next row goes into. */
  get block(): Float64Array {
    if (this.#length % blockRows === 0 && this.#blocks.length * blockRows === this.#length)
      this.#blocks.push(new Float64Array(blockRows * this.#width));
    return this.#blocks[this.#blocks.length - 1];
  }

  /** The row in `block` at `offset` is filled. */
  advance(): void {
    this.#length++;
  }

  /** Adds rows given as columns. */
  appendColumns(columns: readonly Float64Array[]): void {
    const rows = columns[0]?.length ?? 0;
    for (let r = 0; r < rows; r++) {
      const { block, offset } = this;
      for (let k = 0; k < this.#width; k++) block[offset + k] = columns[k][r];
      this.advance();
    }
  }

  /** The rows from `first` on, column by column. */
  columnsFrom(first: number): Float64Array[] {
    return Array.from({ length: this.#width }, (_, k) => this.columnFrom(k, first));
  }

  columnFrom(k: number, first: number): Float64Array {
    const out = new Float64Array(this.#length - first);
    const width = this.#width;
    for (let r = first; r < this.#length;) {
      const block = this.#blocks[Math.floor(r / blockRows)];
      const end = Math.min(this.#length, r - (r % blockRows) + blockRows);
      for (let place = (r % blockRows) * width + k; r < end; r++, place += width) out[r - first] = block[place];
    }
    return out;
  }
}
