import { svg } from "#client/webview/page/elements.ts";
import { isDot, type PixelShape } from "./geometry.ts";
import type { ProblemLevel } from "./shape-problem.ts";

/** A shape on the image, or drawn again above all others because it is highlighted. */
export type OutlineKind = "shape" | "hovered" | "selected";

/** The space between a shape and the ring of the keyboard focus, in screen pixels. */
const RING_GAP = 5;

/** Fill, dark halo, and bright line, one above the other. */
export function outline(
	shape: PixelShape,
	kind: OutlineKind,
	color: string,
	level: ProblemLevel | undefined,
): SVGGElement {
	const isFlag = (is: boolean, name: string) => (is ? [name] : []);
	const classes = [
		kind,
		...isFlag(shape.shape.isCrowd, "crowd"),
		...isFlag(level === "dropped", "dropped"),
		...isFlag(isDot(shape), "dot"),
	];
	const group = svg("g", { class: classes.join(" ") });
	if (shape.area > 0) {
		group.append(svg(...form(shape, { class: "filling", fill: color })));
		if (level === "dropped") {
			group.append(svg(...form(shape, { class: "hatch", fill: "url(#hatching)" })));
		}
	}
	group.append(svg(...form(shape, { class: "halo" })));
	if (kind === "selected") {
		group.append(svg(...form(shape, { class: "band" })));
	}
	group.append(svg(...form(shape, { class: "line", stroke: color })));
	return group;
}

function form(
	shape: PixelShape,
	attributes: Record<string, string>,
): ["rect" | "path", Record<string, string>] {
	const { left, top, right, bottom } = shape.bounds;
	if (shape.shape.geometry.kind === "box" && right > left && bottom > top) {
		const sides = {
			x: number(left),
			y: number(top),
			width: number(right - left),
			height: number(bottom - top),
		};
		return ["rect", { ...sides, ...attributes }];
	}
	return ["path", { d: shape.rings.map(pathOf).join(""), ...attributes }];
}

/** One ring as the `d` of a path. A ring of a single point would draw nothing; a line of almost no length with round ends is a dot. */
export function pathOf(ring: readonly number[]): string {
	const isOnePlace = ring.every((value, i) => value === ring[i % 2]);
	const points = isOnePlace ? [...ring.slice(0, 2), (ring[0] ?? 0) + 0.001, ring[1] ?? 0] : ring;
	let path = "";
	for (let i = 0; i < points.length; i += 2) {
		path += `${i === 0 ? "M" : "L"}${number(points[i] ?? 0)} ${number(points[i + 1] ?? 0)}`;
	}
	return `${path}Z`;
}

/** A thousandth of a pixel is more precise than the screen. */
function number(value: number): string {
	return String(Math.round(value * 1000) / 1000);
}

/** The ring around the shape with the keyboard focus. `scale` is screen pixels per image pixel. */
export function focusRing({ bounds }: PixelShape, scale: number): SVGGElement {
	const gap = RING_GAP / scale;
	const sides = {
		x: number(bounds.left - gap),
		y: number(bounds.top - gap),
		width: number(bounds.right - bounds.left + 2 * gap),
		height: number(bounds.bottom - bounds.top + 2 * gap),
	};
	return svg("g", { class: "focus-ring" }, svg("rect", sides), svg("rect", sides));
}
