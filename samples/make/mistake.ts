import type { AnnotatedImage } from "./annotate.ts";
import { type Json, jsonText } from "./json-text.ts";
import type { LineRecord, ObjectRecord } from "./records.ts";

/** One entry of a file with mistakes: the line of an image, good or spoiled. */
export interface Entry {
	/** The image that the line is about. */
	readonly image: string;
	/** What is wrong; absent on good lines. */
	readonly mistake?: string;
	/** What training does about it. */
	readonly effect?: string;
	/** The extension's rules that find it. */
	readonly rules?: readonly string[];
	/** Makes the text of the spoiled line, or lines, from a copy of the good record. */
	readonly spoil?: (record: LineRecord) => string;
}

/** A good line among the spoiled ones. */
export function good(image: string): Entry {
	return { image };
}

/** A line whose record is changed and then written as JSON. */
export function changed(
	image: string,
	[mistake, effect, ...rules]: readonly [mistake: string, effect: string, ...rules: string[]],
	change: (record: LineRecord) => void,
): Entry {
	return {
		image,
		mistake,
		effect,
		rules,
		spoil: (record) => {
			change(record);
			return jsonText(record);
		},
	};
}

/** A line whose text is changed, if the mistake is not in the values. */
export function rewritten(
	image: string,
	[mistake, effect, ...rules]: readonly [mistake: string, effect: string, ...rules: string[]],
	rewrite: (text: string) => string,
): Entry {
	return { image, mistake, effect, rules, spoil: (record) => rewrite(jsonText(record)) };
}

/** The objects of a record. */
export function objectsOf(record: LineRecord): ObjectRecord[] {
	return record.label as ObjectRecord[];
}

/** One object of a record; the first by default. */
export function objectOf(record: LineRecord, index = 0): ObjectRecord {
	const object = objectsOf(record)[index];
	if (object === undefined) {
		throw new Error(`${record.image_url} has no object ${index}`);
	}
	return object;
}

/** Renames a key, keeping its position. */
export function renameKey(object: { [key: string]: Json }, from: string, to: string): void {
	const entries = Object.entries(object);
	for (const [key] of entries) {
		delete object[key];
	}
	for (const [key, value] of entries) {
		object[key === from ? to : key] = value;
	}
}

/** The lines of an entry. */
export function linesOf(
	{ image, spoil }: Entry,
	images: readonly AnnotatedImage[],
	write: (image: AnnotatedImage) => LineRecord,
): string[] {
	const found = images.find(({ file }) => file === image);
	if (found === undefined) {
		throw new Error(`No image ${image}`);
	}
	const record = write(found);
	return (spoil?.(record) ?? jsonText(record)).split("\n");
}
