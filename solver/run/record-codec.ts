// A record of a run file as bytes: MessagePack, with columns of doubles as extension 1 (little endian), so that every
// number comes back to the last bit. Each record is itself one MessagePack `bin 32` (0xC6, length, content): a reader can
// skip it, and one that was cut off is known by its length.

import { decode, encode, ExtensionCodec } from '@msgpack/msgpack';

const doubles = 1;
const bin32 = 0xc6;
/** Bytes before the content of a record. */
const headLength = 5;

const extensionCodec = new ExtensionCodec();
extensionCodec.register({
  type: doubles,
  encode: (value) =>
    value instanceof Float64Array ? new Uint8Array(value.buffer, value.byteOffset, value.byteLength) : null,
  // Copied, because doubles in the middle of a file do not lie where a Float64Array may begin.
  decode(bytes) {
    const values = new Float64Array(bytes.length / Float64Array.BYTES_PER_ELEMENT);
    new Uint8Array(values.buffer).set(bytes);
    return values;
  },
});

export function encodeRecord(record: object): Uint8Array {
  const content = encode(record, { extensionCodec, ignoreUndefined: true });
  const bytes = new Uint8Array(headLength + content.length);
  bytes[0] = bin32;
  new DataView(bytes.buffer).setUint32(1, content.length);
  bytes.set(content, headLength);
  return bytes;
}

/** The record that begins at `offset` and where the next one does; undefined where none is complete there. */
export function decodeRecord(
  bytes: Uint8Array,
  offset: number,
): { readonly record: unknown; readonly next: number } | undefined {
  if (bytes.length - offset < headLength || bytes[offset] !== bin32) return undefined;
  const length = new DataView(bytes.buffer, bytes.byteOffset + offset).getUint32(1);
  const from = offset + headLength;
  if (bytes.length - from < length) return undefined;
  try {
    return { record: decode(bytes.subarray(from, from + length), { extensionCodec }), next: from + length };
  } catch {
    // Bytes that are no MessagePack: what a disk makes of a file whose end was never written.
    return undefined;
  }
}
