import { crc32, deflateSync } from "node:zlib";
import { PNG } from "pngjs";

/** More make the pictures a tenth larger, and look the same. */
const COLORS = 128;
/** Colors are counted by the upper five bits of each channel. */
const BITS = 5;
const SHIFT = 8 - BITS;

/** A color that occurs so often, as a number of three times five bits. */
interface Counted {
	readonly color: number;
	readonly count: number;
}

/**
 * A PNG with a palette in place of one with true colors, which for a picture of a screen is a third of the size. Colors
 * are chosen by median cut: the box of colors with the most pixels and the longest side is cut in two until there are enough.
 */
export function withPalette(png: Buffer): Buffer {
	const { width, height, data } = PNG.sync.read(png);
	const counts = new Uint32Array(1 << (3 * BITS));
	for (let i = 0; i < data.length; i += 4) {
		counts[keyAt(data, i)] = (counts[keyAt(data, i)] ?? 0) + 1;
	}
	const boxes = cut([...counts].flatMap((count, color) => (count > 0 ? [{ color, count }] : [])));
	const sums = boxes.map(() => ({ red: 0, green: 0, blue: 0, count: 0 }));
	const boxOf = new Uint8Array(counts.length);
	for (const [i, box] of boxes.entries()) {
		for (const { color } of box) {
			boxOf[color] = i;
		}
	}
	// The first byte of a row says how it was filtered: not at all.
	const rows = Buffer.alloc((width + 1) * height);
	for (let i = 0; i < data.length; i += 4) {
		const pixel = i / 4;
		const box = boxOf[keyAt(data, i)] as number;
		rows[pixel + Math.floor(pixel / width) + 1] = box;
		const sum = sums[box];
		if (sum) {
			sum.red += data[i] as number;
			sum.green += data[i + 1] as number;
			sum.blue += data[i + 2] as number;
			sum.count++;
		}
	}
	const palette = sums.flatMap(({ red, green, blue, count }) =>
		[red, green, blue].map((sum) => Math.round(sum / count)),
	);
	const header = Buffer.alloc(13);
	header.writeUInt32BE(width, 0);
	header.writeUInt32BE(height, 4);
	header.set([8, 3, 0, 0, 0], 8);
	return Buffer.concat([
		png.subarray(0, 8),
		chunk("IHDR", header),
		chunk("PLTE", Buffer.from(palette)),
		chunk("IDAT", deflateSync(rows, { level: 9 })),
		chunk("IEND", Buffer.alloc(0)),
	]);
}

function keyAt(data: Buffer, i: number): number {
	const [red, green, blue] = [data[i] ?? 0, data[i + 1] ?? 0, data[i + 2] ?? 0];
	return ((red >> SHIFT) << (2 * BITS)) | ((green >> SHIFT) << BITS) | (blue >> SHIFT);
}

function channelOf(color: number, channel: number): number {
	return (color >> (channel * BITS)) & ((1 << BITS) - 1);
}

function cut(all: readonly Counted[]): (readonly Counted[])[] {
	const boxes: (readonly Counted[])[] = [all];
	while (boxes.length < COLORS) {
		const worst = boxes.reduce((best, box, i) => (worth(box) > worth(boxes[best] ?? []) ? i : best), 0);
		const box = boxes[worst] ?? [];
		if (worth(box) === 0) {
			break;
		}
		boxes.splice(worst, 1, ...halves(box));
	}
	return boxes;
}

/** How much is gained by cutting a box. */
function worth(box: readonly Counted[]): number {
	const pixels = box.reduce((sum, { count }) => sum + count, 0);
	return longestSide(box).length * Math.sqrt(pixels);
}

function longestSide(box: readonly Counted[]): { readonly channel: number; readonly length: number } {
	const sides = [0, 1, 2].map((channel) => {
		const values = box.map(({ color }) => channelOf(color, channel));
		return { channel, length: Math.max(...values) - Math.min(...values) };
	});
	return sides.reduce((longest, side) => (side.length > longest.length ? side : longest));
}

function halves(box: readonly Counted[]): [Counted[], Counted[]] {
	const { channel } = longestSide(box);
	const sorted = [...box].sort((a, b) => channelOf(a.color, channel) - channelOf(b.color, channel));
	const half = sorted.reduce((sum, { count }) => sum + count, 0) / 2;
	let passed = 0;
	const middle = sorted.findIndex(({ count }) => {
		passed += count;
		return passed >= half;
	});
	const at = Math.max(1, Math.min(sorted.length - 1, middle));
	return [sorted.slice(0, at), sorted.slice(at)];
}

function chunk(name: string, data: Buffer): Buffer {
	const body = Buffer.concat([Buffer.from(name, "latin1"), data]);
	const length = Buffer.alloc(4);
	length.writeUInt32BE(data.length);
	const check = Buffer.alloc(4);
	check.writeUInt32BE(crc32(body));
	return Buffer.concat([length, body, check]);
}
