import { childPath } from "#core/formats/child-path.ts";
import type { DatasetFiles, Recognition } from "#core/formats/converter.ts";
import { countOf } from "#core/formats/describe-value.ts";
import { decodeXml } from "#core/formats/reading/xml-text.ts";
import { findVocFolder } from "./folder.ts";

/** How many XML files are checked at most. */
const MOST_FILES = 5;

/** See `Converter.recognize`: a folder with VOC's XML files, directly or in its folder `annotations`. */
export async function recognizeVoc(path: string, files: DatasetFiles): Promise<Recognition> {
	const folder = await findVocFolder(path, files);
	if (!folder) {
		return { because: "It is not a folder with XML files, directly or in its annotations folder" };
	}
	const { annotations, xmls } = folder;
	for (const { name } of xmls.slice(0, MOST_FILES)) {
		const bytes = await files.readBytes(childPath(annotations, name)).catch(() => new Uint8Array());
		const text = decodeXml(bytes).text ?? "";
		if (/<annotation[\s>]/.test(text)) {
			return {
				source: path,
				because: `${annotations} contains ${countOf(xmls.length, "XML file")} with annotations`,
			};
		}
	}
	return { because: `The XML files in ${annotations} are not VOC annotations` };
}
