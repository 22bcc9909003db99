import { boundsOf, type Placement, type Ring, transformOf } from "./geometry.ts";
import type { Model } from "./model.ts";
import type { Canvas, Setting } from "./setting.ts";
import { num, pathOf, tag } from "./svg.ts";

/** The long shadow on the ground and the dark line of contact under a standing object. */
export function standingShadow(
	{ defs }: Canvas,
	{ shadow, pitch }: Setting,
	{ x, y, scale }: Placement,
	rings: readonly Ring[],
	{ footprint, clear }: Model,
): string {
	const fall = ([px, py]: readonly [number, number]): readonly [number, number] => {
		const high = Math.max(0, y - py);
		return [px + (shadow.dx / 100) * high, y + (py > y ? py - y : 0) + (shadow.dy / 100) * high];
	};
	const long = pathOf(...rings.map((ring) => ring.map(fall)));
	const fade = defs.linear([
		[0, shadow.color, 1],
		[0.45, shadow.color, 0.9],
		[1, shadow.color, 0.12],
	]);
	const [rx, ry] = [footprint * scale, footprint * scale * pitch];
	const contact = (grow: number, blur: number, opacity: number): string =>
		tag("ellipse", {
			cx: x + shadow.dx * 0.03 * scale,
			cy: y + ry * 0.35,
			rx: rx * grow,
			ry: ry * grow,
			fill: shadow.color,
			opacity,
			filter: defs.blur(blur, blur * 0.6),
		});
	return [
		tag("path", {
			d: long,
			fill: fade,
			opacity: shadow.opacity * (1 - clear * 0.5),
			filter: defs.blur(7, 3.5),
		}),
		contact(1.28, 9, shadow.opacity * 0.9),
		contact(1.04, 2.6, Math.min(1, shadow.opacity * 1.7)),
	].join("");
}

/** The shadow next to an object that lies on the ground, seen from above. */
export function lyingShadow(
	{ defs }: Canvas,
	{ shadow }: Setting,
	rings: readonly Ring[],
	clear: number,
): string {
	const d = pathOf(...rings);
	const layer = (share: number, blur: number, opacity: number): string =>
		tag("path", {
			d,
			"fill-rule": "evenodd",
			fill: shadow.color,
			opacity: opacity * (1 - clear * 0.35),
			transform: `translate(${num(shadow.dx * share)} ${num(shadow.dy * share)})`,
			filter: defs.blur(blur),
		});
	return layer(1.15, 12, shadow.opacity * 0.8) + layer(0.35, 3.4, shadow.opacity);
}

/** The object mirrored in the ground, fading with depth. */
export function mirrored(
	{ defs }: Canvas,
	{ mirror, pitch }: Setting,
	placement: Placement,
	model: Model,
): string {
	const { bottom } = boundsOf(model.silhouette);
	const line = placement.y + bottom * placement.scale;
	const reach = 90 * placement.scale;
	const wide = 70 * placement.scale;
	const sag = model.footprint * pitch * placement.scale;
	const box = { x: placement.x - wide, y: line - sag, width: wide * 2, height: reach };
	const fade = defs.linear(
		[
			[0, "#ffffff", 1],
			[1, "#ffffff", 0],
		],
		[0, 0, 0, 1],
	);
	const mask = defs.other((id) =>
		tag("mask", { id, maskUnits: "userSpaceOnUse", ...box }, tag("rect", { ...box, fill: fade })),
	);
	const flipped = tag(
		"g",
		{ transform: `translate(0 ${num(2 * line)}) scale(1 -1)` },
		tag("g", { transform: transformOf(placement) }, model.svg.replaceAll(/(id="|#)o/g, "$1m")),
	);
	return tag("g", { mask, opacity: mirror, filter: defs.blur(1.4) }, flipped);
}
