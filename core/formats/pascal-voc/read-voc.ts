import type { DatasetFiles, Report } from "#core/formats/converter.ts";
import { decodeXml } from "#core/formats/reading/xml-text.ts";
import { readVocFile, type VocAnnotation } from "./file.ts";

/** An annotation file, read, with its text. */
export interface ReadVoc {
	readonly annotation: VocAnnotation;
	readonly text: string;
}

/** Reads an annotation file of Pascal VOC; `undefined` where it cannot be read, which is reported. */
export async function readVoc(
	file: string,
	files: DatasetFiles,
	report: Report,
): Promise<ReadVoc | undefined> {
	const refuse = (reason: string, element = "") => {
		report(element, "error", `${reason}; its image is left out`);
		return undefined;
	};
	let bytes: Uint8Array;
	try {
		bytes = await files.readBytes(file);
	} catch (error) {
		return refuse(`It cannot be read: ${error instanceof Error ? error.message : String(error)}`);
	}
	const decoded = decodeXml(bytes);
	if (decoded.problem !== undefined) {
		return refuse(decoded.problem);
	}
	const reading = readVocFile(decoded.text);
	if (reading.problem) {
		return refuse(reading.problem.reason, reading.problem.element);
	}
	if (decoded.garbled) {
		report(
			"",
			"warning",
			"Some characters cannot be read in its encoding, so names with them differ from the real ones; save it as UTF-8",
		);
	}
	return { annotation: reading.annotation, text: decoded.text };
}
