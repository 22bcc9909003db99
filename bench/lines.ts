/** Lines as converters write them: full-precision numbers, compact. The same seed gives the same lines. */
export function detectionLines(count: number, seed = 1): string[] {
	const random = seeded(seed);
	return Array.from({ length: count }, (_, image) => {
		const label = Array.from({ length: 1 + Math.floor(random() * 13) }, () => {
			const [topX, topY] = [random() * 0.5, random() * 0.5];
			const [bottomX, bottomY] = [topX + 0.1 + random() * 0.3, topY + 0.1 + random() * 0.3];
			return { label: `class_${Math.floor(random() * 80)}`, topX, topY, bottomX, bottomY, isCrowd: 0 };
		});
		return record(image, label);
	});
}

/** Outlines of 20 to 100 points. */
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

function record(image: number, label: readonly unknown[]): string {
	return JSON.stringify({
		image_url: `AmlDatastore://workspaceblobstore/bench/images/${image}.jpg`,
		image_details: { format: "jpg", width: 640, height: 480 },
		label,
	});
}

/** A linear congruential generator; its quality is enough for test data. */
function seeded(seed: number): () => number {
	let state = seed;
	return () => {
		state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
		return state / 0x80000000;
	};
}
