import type { ExportedText, Exporter, ExportImage, ExportReport } from "#core/formats/writing/exporter.ts";
import { pixelsOf } from "#core/formats/writing/pixels.ts";
import { BOX_KEYS, type Box, isHorizontal } from "#core/model/box.ts";
import { boxOfPolygon } from "#core/model/polygon.ts";
import type { Shape } from "#core/model/shape.ts";

/** The names of the sides of a box, in the order of `BOX_KEYS`. */
const SIDES = ["xmin", "ymin", "xmax", "ymax"] as const;

/**
 * Pascal VOC: one file per image in `annotations`. Coordinates are what Azure's scripts divide by the image's sides:
 * pixels from 0, with fractions if necessary. A crowd becomes a difficult object, as those scripts read it.
 */
export const pascalVoc: Exporter = { id: "pascal-voc", name: "Pascal VOC", write };

function* write(images: Iterable<ExportImage>, report: ExportReport): Generator<ExportedText> {
	const taken = new Set<string>();
	for (const image of images) {
		const outlined = image.shapes.filter(({ geometry }) => geometry.kind === "polygon").length;
		if (outlined > 0) {
			report(
				image.line,
				"warning",
				`Pascal VOC has no polygons: ${outlined === 1 ? "1 polygon becomes its bounding box" : `${outlined} polygons become their bounding boxes`}`,
			);
		}
		yield { file: `annotations/${fileFor(image.path, taken)}.xml`, text: xmlOf(image) };
	}
}

/** A unique name for each image, regardless of its folder and extension. */
function fileFor(path: string, taken: Set<string>): string {
	const flat = path.replaceAll("/", "_").replace(/\.[^.]*$/, "");
	const stem = path.slice(path.lastIndexOf("/") + 1).replace(/(?!^)\.[^.]*$/, "");
	let name = stem;
	for (let more = 1; taken.has(name.toLowerCase()); more++) {
		name = more === 1 ? flat : `${flat}_${more}`;
	}
	taken.add(name.toLowerCase());
	return name;
}

function xmlOf({ path, size, shapes }: ExportImage): string {
	const objects = shapes.map((shape) => objectOf(shape, size)).join("");
	return `<annotation>
	<filename>${escapeText(path)}</filename>
	<size>
		<width>${size.width}</width>
		<height>${size.height}</height>
		<depth>3</depth>
	</size>
${objects}</annotation>
`;
}

function objectOf({ label, isCrowd, geometry }: Shape, { width, height }: ExportImage["size"]): string {
	const box = geometry.kind === "box" ? geometry.box : (boxOfPolygon(geometry.polygon) as Box);
	const sides = BOX_KEYS.map((key, i) => {
		const pixels = pixelsOf(box[key], isHorizontal(key) ? width : height);
		return `\t\t\t<${SIDES[i]}>${pixels}</${SIDES[i]}>\n`;
	});
	return `	<object>
		<name>${escapeText(label)}</name>
		<difficult>${isCrowd ? 1 : 0}</difficult>
		<bndbox>
${sides.join("")}		</bndbox>
	</object>
`;
}

/** XML cannot represent most control characters. */
function escapeText(text: string): string {
	return (
		text
			// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to replace.
			.replace(/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g, "\ufffd")
			.replaceAll("&", "&amp;")
			.replaceAll("<", "&lt;")
			.replaceAll(">", "&gt;")
	);
}
