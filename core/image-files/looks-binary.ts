/** What text has next to none of: control characters but white space, and what stands for bytes that cannot be decoded. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for.
const ODD = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffd]/g;

/** Whether the beginning of a file, decoded as text, is none: a picture or an archive is full of odd characters. */
export function looksBinary(sample: string): boolean {
	const odd = sample.match(ODD)?.length ?? 0;
	return odd >= 8 && odd > sample.length / 20;
}
