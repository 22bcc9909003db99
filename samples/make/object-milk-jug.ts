import type { Ring } from "./geometry.ts";
import { MILK_LABELS } from "./milk-labels.ts";
import type { Look, Model } from "./model.ts";
import { outline, rounded } from "./outline.ts";
import { roundBody, shade } from "./round-body.ts";
import { screwCap } from "./screw-cap.ts";
import { innerShadow } from "./surface.ts";
import { type Definitions, definitions, pathOf, tag } from "./svg.ts";

const HALF = 52;
const NECK = 19;
const CAP_LOW = 204;
const CAP_HIGH = 222;

/** A two-liter milk jug of white plastic; its handle can be looked through. */
export function drawMilkJug({ id, pitch, light, design }: Look): Model {
	const label = MILK_LABELS[design % MILK_LABELS.length] ?? MILK_LABELS[0];
	const body = roundBody(pitch);
	const defs = definitions(id);
	const outer = jugOutline(pitch);
	const hole = rounded(
		[
			[19, -168],
			[27, -165],
			[38, -139],
			[38, -110],
			[27, -106],
			[20, -118],
		],
		8,
	);
	const shape = pathOf(outer, hole);
	const clip = defs.other((name) =>
		tag("clipPath", { id: name }, tag("path", { d: shape, "clip-rule": "evenodd" })),
	);
	const plastic = defs.linear(
		[
			[0, "#eef1f0"],
			[0.35, "#fdfdfb"],
			[1, "#dfe4e6"],
		],
		[0, 0, 1, 1],
	);
	const svg = [
		tag("path", { d: shape, fill: plastic, "fill-rule": "evenodd" }),
		tag(
			"g",
			{ "clip-path": clip },
			milk(defs, pitch),
			label.draw({ body, defs, id, radius: HALF }),
			tag("rect", {
				x: -HALF,
				y: -206,
				width: HALF * 2,
				height: 230,
				fill: defs.linear(shade(light, "matt")),
			}),
			shoulders(defs, light),
			tag("path", {
				d: pathOf(hole),
				fill: "none",
				stroke: "#243240",
				"stroke-width": 7,
				opacity: 0.3,
				filter: defs.blur(2.4),
			}),
			handleShine(defs),
		),
		innerShadow(defs, outer, clip, 5, 0.34, "#2a3b49"),
		tag("path", { d: pathOf(hole), fill: "none", stroke: "#ffffff", "stroke-width": 0.9, opacity: 0.7 }),
		screwCap(body, defs, { radius: NECK - 0.6, low: CAP_LOW, high: CAP_HIGH, color: label.cap, light }),
	].join("");
	return { svg: defs.text() + svg, silhouette: [outer, hole], footprint: 50, clear: 0.1 };
}

/** A square foot with round corners, a steep shoulder on the right that carries the handle, a round cap. */
function jugOutline(pitch: number): Ring {
	const sag = HALF * pitch * 0.75;
	const cap = roundBody(pitch);
	return [
		...outline([-HALF, -12])
			.curve(-HALF, -2, -HALF + 4, sag * 0.4, -HALF + 14, sag * 0.72)
			.curve(-20, sag * 1.04, 20, sag * 1.04, HALF - 14, sag * 0.72)
			.curve(HALF - 4, sag * 0.4, HALF, -2, HALF, -12)
			.line(HALF, -128)
			.curve(HALF, -158, 43, -176, 33, -184)
			.curve(26, -189, NECK, -191, NECK - 1, -197)
			.line(NECK - 1, -199).points,
		...cap
			.silhouette([
				[NECK + 0.6, CAP_LOW - 3.5],
				[NECK + 0.6, CAP_LOW - 1],
				[NECK - 0.6, CAP_LOW],
				[NECK - 0.6, CAP_HIGH - 1.4],
				[NECK - 1, CAP_HIGH - 0.6],
			])
			.slice(Math.ceil(cap.front(NECK, 0).length) - 1),
		...outline([-NECK + 1, -199])
			.line(-NECK + 1, -197)
			.curve(-NECK, -190, -28, -187, -36, -178)
			.curve(-46, -167, -HALF, -152, -HALF, -134).points,
	];
}

function milk(defs: Definitions, pitch: number): string {
	const level = roundBody(pitch).band(HALF, -20, 150);
	const white = defs.linear(
		[
			[0, "#fffdf6", 0.9],
			[1, "#f3f1e6", 0.9],
		],
		[0, 0, 0, 1],
	);
	return tag("path", { d: pathOf(level), fill: white });
}

/** Soft relief where the walls turn into the neck, and the seam of the mold. */
function shoulders(defs: Definitions, light: 1 | -1): string {
	const soft = defs.blur(3);
	return [
		tag("path", {
			d: "M-46 -146C-40 -166 -28 -178 -16 -186",
			stroke: "#ffffff",
			"stroke-width": 6,
			fill: "none",
			opacity: light === 1 ? 0.9 : 0.35,
			filter: soft,
		}),
		tag("path", {
			d: "M-50 -136C-24 -120 0 -130 12 -140C18 -152 14 -172 14 -190",
			stroke: "#3d5060",
			"stroke-width": 5,
			fill: "none",
			opacity: 0.2,
			filter: soft,
		}),
		tag("path", {
			d: "M-40 -128C-20 -117 0 -122 12 -130",
			stroke: "#ffffff",
			"stroke-width": 3,
			fill: "none",
			opacity: 0.8,
			filter: defs.blur(1.2),
		}),
		tag("path", {
			d: "M-18 -196H18",
			stroke: "#3d5060",
			"stroke-width": 5,
			opacity: 0.28,
			filter: defs.blur(1.6),
		}),
	].join("");
}

function handleShine(defs: Definitions): string {
	return tag("path", {
		d: "M31 -178C41 -167 46 -150 46 -126",
		stroke: "#ffffff",
		"stroke-width": 3.4,
		fill: "none",
		opacity: 0.9,
		"stroke-linecap": "round",
		filter: defs.blur(1),
	});
}
