/**
 * Characters that are rare in text: control characters other than whitespace, and the replacement for undecodable
 * bytes.
 */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for.
const ODD = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffd]/g;

/** Whether the beginning of a file, decoded as text, is not text: an image or an archive is full of odd characters. */
export function looksBinary(sample: string): boolean {
	const odd = sample.match(ODD)?.length ?? 0;
	return odd >= 8 && odd > sample.length / 20;
}
