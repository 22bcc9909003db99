import {
	childOf,
	childrenOf,
	readXml,
	textOf,
	textsOf,
	type XmlNodes,
} from "#core/formats/reading/xml-tree.ts";

/**
 * One annotation file of Pascal VOC. Every text is as in the file, including spaces, and absent if its element is:
 * files come from many tools, and each reader checks what it needs.
 */
export interface VocAnnotation {
	readonly filename?: string;
	/** Where the image was on the disk of the person who labeled it. */
	readonly path?: string;
	/** In pixels. */
	readonly width?: string;
	readonly height?: string;
	/** In the order of the file. */
	readonly objects: readonly VocObject[];
}

export interface VocObject {
	readonly name?: string;
	readonly difficult?: string;
	/** The upright box. */
	readonly box?: VocBox;
	/** A box rotated around its center, as roLabelImg writes it; `angle` in radians. */
	readonly rotated?: VocRotatedBox;
	/** Degrees by which CVAT rotates the upright box clockwise around its center. */
	readonly rotation?: string;
	/** x, y, x, y, … of a polygon; empty if there is one in another form, such as LabelMe's. */
	readonly outline?: readonly string[];
}

/** In pixels. */
export interface VocBox {
	readonly xmin?: string;
	readonly ymin?: string;
	readonly xmax?: string;
	readonly ymax?: string;
}

/** In pixels and radians. */
export interface VocRotatedBox {
	readonly cx?: string;
	readonly cy?: string;
	readonly w?: string;
	readonly h?: string;
	readonly angle?: string;
}

/** An annotation, or why there is none: a sentence without its final period, and the place if it is known. */
export type VocReading =
	| { readonly annotation: VocAnnotation; readonly problem?: undefined }
	| {
			readonly annotation?: undefined;
			readonly problem: { readonly element: string; readonly reason: string };
	  };

/** Reads the text of one XML file. Never throws. */
export function readVocFile(text: string): VocReading {
	const document = readXml(text);
	if (document.problem) {
		return document;
	}
	const { name, nodes } = document;
	if (name !== "annotation") {
		return refused(`This is not Pascal VOC: the root element is ${name.slice(0, 30)} instead of annotation`);
	}
	const elements = childrenOf(nodes, "object");
	if (elements.some(isLabelMe) && !elements.some((object) => childOf(object, "bndbox"))) {
		return refused("This is LabelMe XML, whose polygons are lists of points (pt); export it as VOC or COCO");
	}
	const size = childOf(nodes, "size");
	return {
		annotation: {
			...texts(nodes, ["filename", "path"]),
			...texts(size, ["width", "height"]),
			objects: elements.map(readObject),
		},
	};
}

function refused(reason: string): VocReading {
	return { problem: { element: "", reason } };
}

function isLabelMe(object: XmlNodes): boolean {
	return childOf(childOf(object, "polygon"), "pt") !== undefined;
}

function readObject(object: XmlNodes): VocObject {
	const box = childOf(object, "bndbox");
	const rotated = childOf(object, "robndbox");
	const polygon = childOf(object, "polygon");
	const rotation = rotationOf(object);
	return {
		...texts(object, ["name", "difficult"]),
		...(box && { box: texts(box, ["xmin", "ymin", "xmax", "ymax"]) }),
		...(rotated && { rotated: texts(rotated, ["cx", "cy", "w", "h", "angle"]) }),
		...(rotation !== undefined && { rotation }),
		...(polygon && { outline: outlineOf(polygon) }),
	};
}

function rotationOf(object: XmlNodes): string | undefined {
	const attributes = childrenOf(childOf(object, "attributes"), "attribute");
	return textOf(
		attributes.find((attribute) => textOf(attribute, "name") === "rotation"),
		"value",
	);
}

/** Roboflow and CVAT number the points: x1, y1, x2, y2, …. */
function outlineOf(polygon: XmlNodes): string[] {
	const byName = textsOf(polygon);
	const numbers: string[] = [];
	for (let point = 1; ; point++) {
		const x = byName.get(`x${point}`);
		const y = byName.get(`y${point}`);
		if (x === undefined || y === undefined) {
			return numbers;
		}
		numbers.push(x, y);
	}
}

type Texts<Name extends string> = { readonly [N in Name]?: string };

/** The texts of some elements, without those that are absent. */
function texts<Name extends string>(nodes: XmlNodes | undefined, names: readonly Name[]): Texts<Name> {
	const found: { [N in Name]?: string } = {};
	for (const name of names) {
		const text = textOf(nodes, name);
		if (text !== undefined) {
			found[name] = text;
		}
	}
	return found;
}
