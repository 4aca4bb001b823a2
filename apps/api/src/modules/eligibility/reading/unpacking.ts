import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { CFB } from '@e965/xlsx';

/** Bytes; a list of 200,000 students fits. */
const mostUnpacked = 100 * 1024 * 1024;

export class UnpacksTooLarge extends Error {}

/**
 * Lets the next workbook unpack to so much and no more, in all its parts together; then UnpacksTooLarge is thrown.
 * The sizes that a zip itself declares can't be believed. The library takes what unpacks from outside, in the shape
 * of Node's zlib.
 */
export const limitUnpacking = (): void => {
  let left = mostUnpacked;
  class InflateRaw {
    bytesRead = 0;
    _processChunk(packed: Uint8Array): Uint8Array {
      const unpacked = inflate(packed, left);
      left -= unpacked.buffer.length;
      this.bytesRead = unpacked.engine.bytesWritten;
      return unpacked.buffer;
    }
  }
  CFB.utils.use_zlib({ InflateRaw, deflateRawSync });
};

type Unpacked = { buffer: Buffer; engine: { bytesWritten: number } };

const inflate = (packed: Uint8Array, maxOutputLength: number): Unpacked => {
  try {
    // With `info` the answer is not the Buffer that the types promise.
    return inflateRawSync(packed, { maxOutputLength, info: true }) as unknown as Unpacked;
  } catch (error) {
    const isTooLarge =
      error instanceof RangeError && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
    throw isTooLarge ? new UnpacksTooLarge() : error;
  }
};
