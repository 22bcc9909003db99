import { deflateSync } from "node:zlib";

/** A page of a TIFF file. `data` are its samples row by row, or its tiles one after the other. */
export interface TiffPage {
	readonly width: number;
	readonly height: number;
	readonly data: Uint8Array;
	readonly bits?: number;
	readonly channels?: number;
	/** 0 and 1: white or black is zero; 2 RGB, 3 palette, 5 CMYK. */
	readonly photometric?: number;
	/** 1 is none, 8 is deflate, which is applied here; any other number is only written to the file. */
	readonly compression?: number;
	readonly tileSide?: number;
	/** Further tags: number and values of 16 bits. */
	readonly tags?: Readonly<Record<number, readonly number[]>>;
}

/** A TIFF file with one page or more. */
export function tiffFile(pages: readonly TiffPage[], isLittleEnd = true): ArrayBuffer {
	const bytes: number[] = isLittleEnd ? [0x49, 0x49, 42, 0] : [0x4d, 0x4d, 0, 42];
	const number = (value: number, length: 2 | 4) => {
		const ends = Array.from({ length }, (_, i) => (value >>> (8 * i)) & 255);
		return isLittleEnd ? ends : ends.reverse();
	};
	let pointer = bytes.push(0, 0, 0, 0) - 4;
	const write = (at: number, values: readonly number[]) =>
		values.forEach((value, i) => {
			bytes[at + i] = value;
		});
	for (const page of pages) {
		const chunks = chunksOf(page).map((chunk) => {
			const packed = page.compression === 8 ? deflateSync(chunk) : chunk;
			const at = bytes.length;
			bytes.push(...packed);
			return { at, length: packed.length };
		});
		const entries = Object.entries(tagsOf(page, chunks)).map(([tag, values]) => {
			const isLong = Number(tag) === 273 || Number(tag) === 324;
			const content = values.flatMap((value) => number(value, isLong ? 4 : 2));
			if (content.length > 4) {
				const at = bytes.length;
				bytes.push(...content);
				content.splice(0, content.length, ...number(at, 4));
			}
			const padded = [...content, 0, 0, 0, 0].slice(0, 4);
			return [
				...number(Number(tag), 2),
				...number(isLong ? 4 : 3, 2),
				...number(values.length, 4),
				...padded,
			];
		});
		write(pointer, number(bytes.length, 4));
		bytes.push(...number(entries.length, 2), ...entries.flat());
		pointer = bytes.push(0, 0, 0, 0) - 4;
	}
	return new Uint8Array(bytes).buffer;
}

function chunksOf({ data, tileSide, bits = 8, channels = 1 }: TiffPage): Uint8Array[] {
	if (!tileSide) {
		return [data];
	}
	const length = (tileSide * tileSide * bits * channels) / 8;
	return Array.from({ length: data.length / length }, (_, i) => data.subarray(i * length, (i + 1) * length));
}

function tagsOf(
	page: TiffPage,
	chunks: readonly { at: number; length: number }[],
): Record<number, readonly number[]> {
	const {
		width,
		height,
		bits = 8,
		channels = 1,
		photometric = 1,
		compression = 1,
		tileSide,
		tags = {},
	} = page;
	const [offsets, counts] = [chunks.map(({ at }) => at), chunks.map(({ length }) => length)];
	return {
		256: [width],
		257: [height],
		258: Array.from({ length: channels }, () => bits),
		259: [compression],
		262: [photometric],
		277: [channels],
		...(tileSide
			? { 322: [tileSide], 323: [tileSide], 324: offsets, 325: counts }
			: { 273: offsets, 278: [height], 279: counts }),
		...tags,
	};
}
