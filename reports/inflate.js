// Unpacks what Python's zlib packed (RFC 1950, 1951), on browsers that have no DecompressionStream, too.
{
  const LENGTHS = [3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227, 258];
  const DISTANCES = [1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049, 3073];
  DISTANCES.push(4097, 6145, 8193, 12289, 16385, 24577);
  const ORDER = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];
  const lengthBits = (symbol) => (symbol < 265 || symbol === 285 ? 0 : (symbol - 261) >> 2);
  const distanceBits = (symbol) => (symbol < 4 ? 0 : (symbol >> 1) - 1);

  // A code by the lengths of its words: how many words of each length there are, and the symbols in order.
  function code(lengths) {
    const counts = new Uint16Array(16);
    for (const length of lengths) counts[length]++;
    counts[0] = 0;
    const offsets = new Uint16Array(17);
    for (let length = 1; length < 16; length++) offsets[length + 1] = offsets[length] + counts[length];
    const symbols = new Uint16Array(lengths.length);
    lengths.forEach((length, symbol) => {
      if (length) symbols[offsets[length]++] = symbol;
    });
    return { counts, symbols };
  }

  class Reader {
    constructor(bytes) {
      this.bytes = bytes;
      this.at = 2; // behind zlib's own head
      this.held = 0;
      this.count = 0;
    }
    bits(wanted) {
      while (this.count < wanted) {
        this.held |= this.bytes[this.at++] << this.count;
        this.count += 8;
      }
      const value = this.held & ((1 << wanted) - 1);
      this.held >>>= wanted;
      this.count -= wanted;
      return value;
    }
    symbol({ counts, symbols }) {
      let [word, first, index] = [0, 0, 0];
      for (let length = 1; length < 16; length++) {
        word |= this.bits(1);
        if (word - first < counts[length]) return symbols[index + word - first];
        index += counts[length];
        first = (first + counts[length]) << 1;
        word <<= 1;
      }
      throw new Error("not packed by zlib");
    }
  }

  const FIXED = [
    code(Array.from({ length: 288 }, (_, at) => (at < 144 ? 8 : at < 256 ? 9 : at < 280 ? 7 : 8))),
    code(new Array(30).fill(5)),
  ];

  // The two codes of a block that brings its own.
  function codes(reader) {
    const [literals, distances, count] = [reader.bits(5) + 257, reader.bits(5) + 1, reader.bits(4) + 4];
    const lengths = new Array(19).fill(0);
    for (let at = 0; at < count; at++) lengths[ORDER[at]] = reader.bits(3);
    const own = code(lengths);
    const found = [];
    while (found.length < literals + distances) {
      const symbol = reader.symbol(own);
      if (symbol < 16) found.push(symbol);
      else if (symbol === 16) repeat(found, found[found.length - 1], 3 + reader.bits(2));
      else repeat(found, 0, symbol === 17 ? 3 + reader.bits(3) : 11 + reader.bits(7));
    }
    return [code(found.slice(0, literals)), code(found.slice(literals))];
  }

  function repeat(found, value, times) {
    for (let count = 0; count < times; count++) found.push(value);
  }

  function block(reader, out, [literals, distances]) {
    for (;;) {
      const symbol = reader.symbol(literals);
      if (symbol === 256) return;
      if (symbol < 256) {
        out.put(symbol);
        continue;
      }
      const length = LENGTHS[symbol - 257] + reader.bits(lengthBits(symbol));
      const far = reader.symbol(distances);
      out.copy(DISTANCES[far] + reader.bits(distanceBits(far)), length);
    }
  }

  class Out {
    constructor(size) {
      this.bytes = new Uint8Array(size);
      this.size = 0;
    }
    room(more) {
      if (this.size + more <= this.bytes.length) return;
      const larger = new Uint8Array(2 * (this.size + more));
      larger.set(this.bytes);
      this.bytes = larger;
    }
    put(byte) {
      this.room(1);
      this.bytes[this.size++] = byte;
    }
    copy(distance, length) {
      this.room(length);
      for (let count = 0; count < length; count++, this.size++) this.bytes[this.size] = this.bytes[this.size - distance];
    }
  }

  function stored(reader, out) {
    reader.held = reader.count = 0;
    const length = reader.bytes[reader.at] | (reader.bytes[reader.at + 1] << 8);
    reader.at += 4;
    for (let count = 0; count < length; count++) out.put(reader.bytes[reader.at++]);
  }

  // The text that was packed, from base64.
  conform.inflate = (base64) => {
    const reader = new Reader(Uint8Array.from(atob(base64), (char) => char.charCodeAt(0)));
    const out = new Out(8 * reader.bytes.length);
    let isLast;
    do {
      isLast = reader.bits(1);
      const kind = reader.bits(2);
      if (kind === 0) stored(reader, out);
      else block(reader, out, kind === 1 ? FIXED : codes(reader));
    } while (!isLast);
    return new TextDecoder().decode(out.bytes.subarray(0, out.size));
  };
}
