/** A clean detection line for the image of that number. */
export function detectionLine(
	image: number,
	box = '"topX":0.1,"topY":0.2,"bottomX":0.5,"bottomY":0.8',
): string {
	return `{"image_url":"AmlDatastore://data/${image}.jpg","label":[{"label":"can",${box}}]}`;
}

/** This many clean detection lines, each with its line end. */
export function detectionFile(lines: number): string {
	return Array.from({ length: lines }, (_, i) => `${detectionLine(i)}\n`).join("");
}

export const OUT_OF_RANGE = '"topX":0.1,"topY":0.2,"bottomX":1.5,"bottomY":0.8';
