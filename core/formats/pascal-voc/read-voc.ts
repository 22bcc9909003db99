import type { DatasetFiles, Report } from "#core/formats/converter.ts";
import { decodeXml } from "#core/formats/reading/xml-text.ts";
import { readVocFile, type VocAnnotation } from "./file.ts";

/** A parsed annotation file, with its text. */
export interface ReadVoc {
	readonly annotation: VocAnnotation;
	readonly text: string;
}

/** Reads a Pascal VOC annotation file; `undefined` if it cannot be read, which is reported. */
export async function readVoc(
	file: string,
	files: DatasetFiles,
	report: Report,
): Promise<ReadVoc | undefined> {
	const refuse = (reason: string, element = "") => {
		report(element, "error", `${reason}; the image is skipped`);
		return undefined;
	};
	let bytes: Uint8Array;
	try {
		bytes = await files.readBytes(file);
	} catch (error) {
		return refuse(`The file cannot be read: ${error instanceof Error ? error.message : String(error)}`);
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
			"Some characters cannot be decoded, so names that contain them differ from the real ones; save the file as UTF-8",
		);
	}
	return { annotation: reading.annotation, text: decoded.text };
}
