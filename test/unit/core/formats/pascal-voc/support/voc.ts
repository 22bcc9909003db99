import { readdirSync, readFileSync } from "node:fs";
import type { ConversionEvent } from "#core/formats/converter.ts";
import { convertVoc } from "#core/formats/pascal-voc/pascal-voc.ts";
import type { ConverterOptions } from "#core/model/conversion-options.ts";
import { BASE, type Converted, collectEvents } from "#test/unit/core/formats/support/convert.ts";
import { memoryFiles } from "#test/unit/core/formats/support/memory-files.ts";
import { SHARED } from "#test/unit/core/formats/support/shared.ts";

type Files = Readonly<Record<string, string | Uint8Array>>;

/** An annotation of `a.jpg`, 100 x 50 pixels, unless `head` says otherwise. */
export function vocXml(objects: string, head = vocHead("a.jpg")): string {
	return `<annotation>${head}${objects}</annotation>`;
}

export function vocHead(filename: string, width: unknown = 100, height: unknown = 50): string {
	return `<filename>${filename}</filename><size><width>${width}</width><height>${height}</height></size>`;
}

/** An object with a box; `more` are further elements of it. */
export function vocObject(box: readonly unknown[], name = "can", more = "<difficult>0</difficult>"): string {
	const [xmin, ymin, xmax, ymax] = box;
	return `<object><name>${name}</name>${more}<bndbox><xmin>${xmin}</xmin><ymin>${ymin}</ymin><xmax>${xmax}</xmax><ymax>${ymax}</ymax></bndbox></object>`;
}

export interface ConvertedFolder extends Converted {
	/** Of each image. */
	readonly places: readonly (number | undefined)[];
	/** Problems as "severity | file | element | reason". */
	readonly toldOf: readonly string[];
}

/** Converts the folder `ds` of some files. */
export async function convertFolder(
	files: Files,
	options: Partial<ConverterOptions> = {},
): Promise<ConvertedFolder> {
	const places: (number | undefined)[] = [];
	async function* events(): AsyncGenerator<ConversionEvent> {
		for await (const event of convertVoc("ds", memoryFiles(files), {
			task: "auto",
			baseUrl: BASE,
			...options,
		})) {
			if (event.kind === "image") {
				places.push(event.place);
			}
			yield event;
		}
	}
	const converted = await collectEvents(events());
	return {
		...converted,
		places,
		toldOf: converted.problems.map(
			({ severity, file, element, reason }) => `${severity} | ${file} | ${element} | ${reason}`,
		),
	};
}

/** Converts one XML file whose image is not there; what is told about that is left out. */
export async function convertXml(xml: string | Uint8Array, options: Partial<ConverterOptions> = {}) {
	const converted = await convertFolder({ "ds/annotations/a.xml": xml }, options);
	return { ...converted, told: converted.told.filter((line) => !line.startsWith("info")) };
}

/** The files of a reference folder, as if they lay in `ds`. */
export function sharedFolder(path: string): Files {
	return filesBelow(SHARED + path);
}

/** The files below a folder on disk, as if they lay in `ds`. */
export function filesBelow(root: string): Files {
	const entries = readdirSync(root, { withFileTypes: true, recursive: true });
	return Object.fromEntries(
		entries
			.filter((entry) => entry.isFile())
			.map(({ parentPath, name }) => {
				const full = `${parentPath}/${name}`;
				return [`ds/${full.slice(root.length).replace(/^\/+/, "")}`, readFileSync(full)];
			}),
	);
}

/** A PNG of that size, as far as its header goes. */
export function png(width: number, height: number): Uint8Array {
	const bytes = new Uint8Array(33);
	bytes.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52]);
	const view = new DataView(bytes.buffer);
	view.setUint32(16, width);
	view.setUint32(20, height);
	bytes.set([8, 2], 24);
	return bytes;
}
