import { html, svg } from "#client/webview/page/elements.ts";
import { toPixelShape } from "#client/webview/stage/geometry.ts";
import { pathOf } from "#client/webview/stage/outline.ts";
import { problemOf } from "#client/webview/stage/shape-problem.ts";
import { classColor } from "#core/model/class-color.ts";
import type { ImageSize } from "#core/model/image-size.ts";
import type { GalleryTile } from "#core/protocol/server/gallery.ts";

/** The units of the drawing along its longer side; strokes keep their width regardless. */
const UNITS = 1000;

/**
 * The shapes of a tile in one drawing. Shapes of a class become one path, so that a tile with a hundred objects costs
 * little more than one with three: while scrolling, some hundred tiles per second become visible.
 */
export function drawShapes({ shapes, problems }: GalleryTile, aspect: number): SVGSVGElement {
	const size: ImageSize =
		aspect > 1 ? { width: UNITS, height: UNITS / aspect } : { width: UNITS * aspect, height: UNITS };
	const paths = new Map<string, { color: string; classes: string; d: string }>();
	for (const shape of shapes) {
		const isDropped = problemOf(problems, shape.index)?.level === "dropped";
		const classes = [...(shape.isCrowd ? ["crowd"] : []), ...(isDropped ? ["dropped"] : [])].join(" ");
		const color = classColor(shape.label);
		const key = `${color} ${classes}`;
		const path = paths.get(key) ?? { color, classes, d: "" };
		path.d += toPixelShape(shape, size).rings.map(pathOf).join("");
		paths.set(key, path);
	}
	const all = [...paths.values()];
	return svg(
		"svg",
		{
			class: "tile-shapes",
			viewBox: `0 0 ${size.width} ${size.height}`,
			preserveAspectRatio: "none",
			"aria-hidden": "true",
		},
		...all.map(({ d }) => svg("path", { d, class: "halo" })),
		...all.map(({ d, color, classes }) => {
			const isDropped = classes.includes("dropped");
			const fill = isDropped ? "url(#tile-hatching)" : "none";
			return svg("path", { d, class: `line ${classes}`.trim(), stroke: color, fill });
		}),
	);
}

/** The hatching of shapes that training drops; once per page. */
export function hatching(): HTMLElement {
	const bar = (className: string, x: number) =>
		svg("rect", { class: className, x: String(x), width: "10", height: "60" });
	const pattern = svg(
		"pattern",
		{
			id: "tile-hatching",
			patternUnits: "userSpaceOnUse",
			width: "60",
			height: "60",
			patternTransform: "rotate(45)",
		},
		bar("hatch-dark", 0),
		bar("hatch-light", 10),
	);
	return html("div", { class: "defs" }, svg("svg", { "aria-hidden": "true" }, svg("defs", {}, pattern)));
}
