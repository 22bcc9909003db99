import type { Ring } from "./geometry.ts";
import type { Random } from "./random.ts";
import { type Definitions, pathOf, tag } from "./svg.ts";

/** Darkens a shape softly along its edge, which makes flat paint look like a body. */
export function innerShadow(
	defs: Definitions,
	shape: Ring,
	clip: string,
	width: number,
	opacity: number,
	color = "#141c26",
): string {
	return tag(
		"g",
		{ "clip-path": clip },
		tag("path", {
			d: pathOf(shape),
			fill: "none",
			stroke: color,
			"stroke-width": width,
			opacity,
			filter: defs.blur(width * 0.55),
		}),
	);
}

/** Where drops of water are: centered on x = 0, between two heights in the image. */
export interface DropField {
	readonly width: number;
	readonly top: number;
	readonly bottom: number;
	readonly count: number;
}

/** Drops of condensed water: a dark upper edge and a bright lower one, as in a small lens. */
export function droplets(random: Random, defs: Definitions, field: DropField): string {
	const drop = defs.linear(
		[
			[0, "#0d1a26", 0.5],
			[0.5, "#ffffff", 0.12],
			[1, "#ffffff", 0.75],
		],
		[0.3, 0, 0.6, 1],
	);
	return Array.from({ length: field.count }, () => {
		const x = random.between(-field.width / 2, field.width / 2);
		const y = random.between(field.top, field.bottom);
		const rx = random.between(0.5, 1.5);
		return (
			tag("ellipse", { cx: x, cy: y, rx, ry: rx * random.between(1, 1.35), fill: drop }) +
			tag("circle", { cx: x - rx * 0.35, cy: y - rx * 0.4, r: rx * 0.24, fill: "#ffffff", opacity: 0.9 })
		);
	}).join("");
}
