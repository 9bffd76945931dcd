import { once } from 'node:events';

/** Writes results to standard output no faster than they are read. A reader that has had enough (`| head`) ends the program. */
export async function printPieces(pieces: Iterable<string | Uint8Array>): Promise<void> {
  process.stdout.on('error', endOnBrokenPipe);
  for (const piece of pieces) if (!process.stdout.write(piece)) await once(process.stdout, 'drain');
  process.stdout.off('error', endOnBrokenPipe);
}

function endOnBrokenPipe(error: NodeJS.ErrnoException): void {
  if (error.code === 'EPIPE') process.exit();
  throw error;
}
