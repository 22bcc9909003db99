/** Byte order marks of TIFF: little-endian, big-endian. */
export type ByteOrder = "II" | "MM";

/** A TIFF of one directory without pixels. Each entry is tag, type (3 is 16 bits, 4 is 32) and value. */
export function tiff(entries: readonly [number, number, number][], order: ByteOrder): Buffer {
	const bytes = Buffer.alloc(8 + 2 + entries.length * 12 + 4);
	const write16 = (value: number, at: number) =>
		order === "II" ? bytes.writeUInt16LE(value, at) : bytes.writeUInt16BE(value, at);
	const write32 = (value: number, at: number) =>
		order === "II" ? bytes.writeUInt32LE(value, at) : bytes.writeUInt32BE(value, at);
	bytes.write(order);
	write16(42, 2);
	write32(8, 4);
	write16(entries.length, 8);
	entries.forEach(([tag, type, value], i) => {
		const at = 10 + i * 12;
		write16(tag, at);
		write16(type, at + 2);
		write32(1, at + 4);
		if (type === 3) {
			write16(value, at + 8);
		} else {
			write32(value, at + 8);
		}
	});
	return bytes;
}

/** The segment of a JPEG that contains its rotation. */
export function exifSegment(orientation: number, order: ByteOrder = "II"): Buffer {
	const content = Buffer.concat([Buffer.from("Exif\0\0"), tiff([[274, 3, orientation]], order)]);
	const head = Buffer.from([0xff, 0xe1, 0, 0]);
	head.writeUInt16BE(content.length + 2, 2);
	return Buffer.concat([head, content]);
}

/** A JPEG with that segment put in front. */
export function withExif(jpeg: Buffer, orientation: number, order: ByteOrder = "II"): Buffer {
	return Buffer.concat([jpeg.subarray(0, 2), exifSegment(orientation, order), jpeg.subarray(2)]);
}
