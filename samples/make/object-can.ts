import { CAN_DESIGNS } from "./can-designs.ts";
import type { Point, Ring } from "./geometry.ts";
import type { Look, Model } from "./model.ts";
import { outline } from "./outline.ts";
import { type RoundBody, roundBody, shade } from "./round-body.ts";
import { droplets, innerShadow } from "./surface.ts";
import { type Definitions, definitions, pathOf, tag } from "./svg.ts";

const RADIUS = 33;
const RIM = 114;

/** A 330 ml beverage can: printed aluminum, a lid with its tab, sometimes with drops of water. */
export function drawCan({ id, random, pitch, light, design }: Look): Model {
	const body = roundBody(pitch);
	const defs = definitions(id);
	const profile = outline([23.5, 0])
		.curve(26, 1, 31, 5, RADIUS, 13)
		.line(RADIUS, 96)
		.curve(RADIUS, 101, 28.6, 105, 27.6, 109)
		.line(28.6, 110.5)
		.line(28.6, RIM).points;
	const silhouette = body.silhouette(profile);
	const skin = printedSkin(body);
	const clip = defs.other((name) => tag("clipPath", { id: name }, tag("path", { d: pathOf(silhouette) })));
	const print = defs.other((name) => tag("clipPath", { id: name }, tag("path", { d: pathOf(skin) })));
	const art = CAN_DESIGNS[design % CAN_DESIGNS.length];
	const metal = defs.linear([
		[0, "#7d868f"],
		[0.2, "#f4f7f9"],
		[0.5, "#c3cad0"],
		[0.85, "#7f8992"],
		[1, "#b4bcc3"],
	]);
	const svg = [
		tag("path", { d: pathOf(silhouette), fill: metal }),
		tag("g", { "clip-path": print }, art?.({ body, defs, id, radius: RADIUS }) ?? ""),
		tag("path", { d: pathOf(skin), fill: defs.linear(shade(light, "metal")) }),
		tag("path", { d: pathOf(body.band(RADIUS, -4, 12)), fill: "#1a222b", opacity: 0.26, "clip-path": clip }),
		tag("path", {
			d: body.arcPath(RADIUS, 12),
			stroke: "#ffffff",
			"stroke-width": 0.6,
			opacity: 0.55,
			fill: "none",
		}),
		random.chance(0.6) ? droplets(random, defs, { width: 56, top: -92, bottom: -18, count: 34 }) : "",
		lid(body, defs),
		innerShadow(defs, silhouette, clip, 3.2, 0.34),
	].join("");
	return { svg: defs.text() + svg, silhouette: [silhouette], footprint: 25, clear: 0 };
}

/** The printed part: the straight side and the shoulder up to the lid. */
function printedSkin(body: RoundBody): Ring {
	const shoulder = outline([RADIUS, 96]).curve(RADIUS, 101, 28.8, 105, 28, 107.5).points;
	return [
		...body.front(RADIUS, 12),
		...shoulder.map(([x, z]): Point => [x, -z]),
		...shoulder.map(([x, z]): Point => [-x, -z]).reverse(),
	];
}

function lid(body: RoundBody, defs: Definitions): string {
	const rim = pathOf(body.band(28.6, 110, RIM));
	const steel = defs.linear([
		[0, "#8a939b"],
		[0.24, "#ffffff"],
		[0.5, "#aab3bb"],
		[0.8, "#6f7982"],
		[1, "#cfd5da"],
	]);
	const plate = defs.linear(
		[
			[0, "#8f99a2"],
			[0.5, "#d9dfe4"],
			[1, "#f2f5f7"],
		],
		[0, 0, 0.5, 1],
	);
	const flat = body.pitch;
	const tab = `translate(2 ${-RIM + 1.6}) scale(1 ${flat}) rotate(-24)`;
	return [
		tag("path", { d: rim, fill: steel }),
		tag("path", { d: pathOf(body.disc(28.6, RIM)), fill: "#eef2f5" }),
		tag("path", { d: pathOf(body.disc(26.6, RIM - 0.4)), fill: "#6b757e" }),
		tag("path", { d: pathOf(body.disc(25.6, RIM - 1.6)), fill: plate }),
		tag(
			"g",
			{ transform: tab },
			tag("ellipse", {
				cx: 0,
				cy: 12.5,
				rx: 8.6,
				ry: 9,
				fill: "#9fa8b0",
				stroke: "#5f6870",
				"stroke-width": 0.8,
			}),
			tag("rect", {
				x: -6.4,
				y: -17,
				width: 12.8,
				height: 22,
				rx: 5.6,
				fill: "#4d565e",
				opacity: 0.4,
				transform: "translate(2 3)",
			}),
			tag("rect", {
				x: -6.4,
				y: -17,
				width: 12.8,
				height: 22,
				rx: 5.6,
				fill: "#e9edf0",
				stroke: "#7b858d",
				"stroke-width": 0.8,
			}),
			tag("ellipse", { cx: 0, cy: -10, rx: 3.6, ry: 4, fill: "#8b959d" }),
		),
	].join("");
}
