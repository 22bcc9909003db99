/** Lines as converters write them: full-precision numbers, compact. The same seed gives the same lines. */
export function detectionLines(count: number, seed = 1): string[] {
	return detection(count, seed, 13, (value) => value);
}

/** Shorter lines, as people have them in an editor: up to nine boxes with four decimal places. */
export function shortDetectionLines(count: number, seed = 1): string[] {
	return detection(count, seed, 9, (value) => Math.round(value * 10_000) / 10_000);
}

function detection(count: number, seed: number, most: number, round: (value: number) => number): string[] {
	const random = seeded(seed);
	return Array.from({ length: count }, (_, image) => {
		const label = Array.from({ length: 1 + Math.floor(random() * most) }, () => {
			const [left, top] = [random() * 0.5, random() * 0.5];
			const [right, bottom] = [left + 0.1 + random() * 0.3, top + 0.1 + random() * 0.3];
			const box = { topX: round(left), topY: round(top), bottomX: round(right), bottomY: round(bottom) };
			return { label: `class_${Math.floor(random() * 80)}`, ...box, isCrowd: 0 };
		});
		return record(image, label);
	});
}

/** Polygons of 20 to 100 points. */
export function segmentationLines(count: number, seed = 1): string[] {
	const random = seeded(seed);
	return Array.from({ length: count }, (_, image) => {
		const label = Array.from({ length: 1 + Math.floor(random() * 13) }, () => ({
			label: `class_${Math.floor(random() * 80)}`,
			polygon: [Array.from({ length: 40 + 2 * Math.floor(random() * 80) }, random)],
			isCrowd: 0,
		}));
		return record(image, label);
	});
}

/** The same lines with a mistake in one of a hundred. */
export function withMistakes(lines: readonly string[]): string[] {
	return lines.map((line, index) =>
		index % 100 === 50 ? (MISTAKES[((index / 100) % MISTAKES.length) | 0] as Mistake)(line) : line,
	);
}

type Mistake = (line: string) => string;

const MISTAKES: readonly Mistake[] = [
	(line) => line.slice(0, -1),
	(line) => `${line.slice(0, -2)},]}`,
	(line) => line.replace("image_url", "imageUrl"),
	(line) => line.replace('"isCrowd":0', '"isCrowd":2'),
	(line) => line.replace(/"label":"class_\d+"/, '"label":7'),
	(line) => line.replace(/"label":"class_\d+"/, '"label":" class"'),
	(line) => line.replace(/(0\.\d+)(?=[,}\]])/, "1.5"),
	(line) => line.replace(/(0\.\d+)(?=[,}\]])/, '"$1"'),
	(line) => line.replace('"isCrowd":0', '"isCrowd":0,"isCrowd":0'),
	(line) => line.replace('"label":[', '"label":[{},'),
];

function record(image: number, label: readonly unknown[]): string {
	return JSON.stringify({
		image_url: `AmlDatastore://workspaceblobstore/bench/images/${image}.jpg`,
		image_details: { format: "jpg", width: 640, height: 480 },
		label,
	});
}

/** A linear congruential generator, which is good enough for test data. */
export function seeded(seed: number): () => number {
	let state = seed;
	return () => {
		state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
		return state / 0x80000000;
	};
}
