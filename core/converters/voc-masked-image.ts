import type { ImageSize } from "#core/model/image-size.ts";
import { readVocFile, type VocObject } from "./voc-file.ts";

/** What an XML file of Pascal VOC says about an image and what is in it, as far as masks need it. In the order of the file. */
export interface MaskedImage {
	readonly filename: string | undefined;
	/** In pixels; `undefined` where it is missing or no size. */
	readonly size: ImageSize | undefined;
	readonly objects: readonly MaskedObject[];
}

export interface MaskedObject {
	/** Empty where it is missing. */
	readonly name: string;
	/** `undefined` where the file says nothing about it. */
	readonly difficult: boolean | undefined;
}

/** Reads an XML file of Pascal VOC, or says why it is none, as a sentence without its full stop. */
export function readMaskedImage(text: string): MaskedImage | string {
	const { annotation, problem } = readVocFile(text);
	if (!annotation) {
		return problem.element === "" ? problem.reason : `${problem.reason} (${problem.element})`;
	}
	const { filename, width, height, objects } = annotation;
	return {
		filename: filename?.trim() || undefined,
		size: sizeOf(Number(width), Number(height)),
		objects: objects.map(readObject),
	};
}

function sizeOf(width: number, height: number): ImageSize | undefined {
	const isSide = (side: number) => Number.isInteger(side) && side > 0;
	return isSide(width) && isSide(height) ? { width, height } : undefined;
}

function readObject({ name = "", difficult = "" }: VocObject): MaskedObject {
	return {
		name: name.trim(),
		difficult: difficult.trim() === "" ? undefined : /^(?:1|true)$/i.test(difficult.trim()),
	};
}
