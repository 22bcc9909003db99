import type { Point, Ring } from "./geometry.ts";
import type { Look, Model } from "./model.ts";
import { outline } from "./outline.ts";
import { type RoundBody, roundBody, SANS, SERIF, shade, wrapText } from "./round-body.ts";
import { innerShadow } from "./surface.ts";
import { type Definitions, definitions, num, pathOf, tag } from "./svg.ts";

const RADIUS = 40;
const LIP = 198;

/** Cap color, color of the print, and the words on it. */
interface Dairy {
	readonly cap: string;
	readonly ink: string;
	readonly name: string;
	readonly line: string;
}

const DAIRIES: readonly [Dairy, ...Dairy[]] = [
	{ cap: "#c9302c", ink: "#b3221b", name: "Milk", line: "FRESH DAILY" },
	{ cap: "#2d6fb5", ink: "#1f5a9c", name: "Dairy", line: "WHOLE MILK" },
	{ cap: "#d9a441", ink: "#6b4a1c", name: "Cream", line: "TOP MILK" },
];

/** A glass bottle of milk with a print on the glass and a wide cap. */
export function drawMilkGlass({ id, random, pitch, light, design }: Look): Model {
	const dairy = DAIRIES[design % DAIRIES.length] ?? DAIRIES[0];
	const body = roundBody(pitch);
	const defs = definitions(id);
	const silhouette = body.silhouette([
		...wall(0),
		[21.5, 181],
		[23.5, 183],
		[23.5, 186],
		[24.5, 187],
		[24.5, LIP - 2],
		[23.5, LIP],
	]);
	const clip = defs.other((name) => tag("clipPath", { id: name }, tag("path", { d: pathOf(silhouette) })));
	const svg = [
		tag("path", {
			d: pathOf(silhouette),
			fill: defs.linear([
				[0, "#9fc0bd", 0.85],
				[0.1, "#e9f4f3", 0.6],
				[0.9, "#d8e8e7", 0.6],
				[1, "#8fb2b0", 0.85],
			]),
		}),
		milk(body, defs, random.between(150, 168)),
		tag("g", { "clip-path": clip }, print(body, id, dairy)),
		tag(
			"g",
			{ "clip-path": clip },
			tag("path", { d: pathOf(silhouette), fill: defs.linear(shade(light, "matt")) }),
			reflections(defs, light),
		),
		innerShadow(defs, silhouette, clip, 2.6, 0.45, "#2f5654"),
		lid(body, defs, dairy.cap, light),
	].join("");
	return { svg: defs.text() + svg, silhouette: [silhouette], footprint: 36, clear: 0.3 };
}

/** The profile from base to neck, or that of the milk inside if the thickness of the glass is given. */
function wall(thickness: number): readonly Point[] {
	return outline([32 - thickness, thickness * 2])
		.curve(37 - thickness, 0.5 + thickness, RADIUS - thickness, 4, RADIUS - thickness, 14)
		.line(RADIUS - thickness, 104)
		.curve(RADIUS - thickness, 128, 22 - thickness, 136, 21 - thickness, 162)
		.line(21 - thickness, 176).points;
}

function milk(body: RoundBody, defs: Definitions, level: number): string {
	const inner = wall(2.6).filter(([, z]) => z < level);
	const radius = (inner.at(-1) ?? [20, 0])[0];
	const shape: Ring = body.silhouette([...inner, [radius, level]]);
	const white = defs.linear([
		[0, "#dcdcd2"],
		[0.3, "#fffdf6"],
		[0.7, "#faf7ec"],
		[1, "#d6d5cb"],
	]);
	return (
		tag("path", { d: pathOf(shape), fill: white }) +
		tag("path", { d: pathOf(body.disc(radius, level)), fill: "#fffef9" }) +
		tag("path", {
			d: pathOf(body.disc(radius, level)),
			fill: "none",
			stroke: "#c9c6b6",
			"stroke-width": 0.7,
			opacity: 0.7,
		})
	);
}

function print(body: RoundBody, id: string, { ink, name, line }: Dairy): string {
	const ring = (z: number, width: number): string =>
		tag("path", { d: body.arcPath(RADIUS, z), stroke: ink, "stroke-width": width, fill: "none" });
	return [
		ring(94, 1.6),
		ring(91, 0.7),
		ring(36, 0.7),
		ring(33, 1.6),
		wrapText(
			body,
			`${id}n`,
			name,
			{ radius: RADIUS, z: 61, size: name.length > 4 ? 19.5 : 23, fill: ink },
			{ "font-family": SERIF, "font-style": "italic" },
		),
		wrapText(
			body,
			`${id}l`,
			line,
			{ radius: RADIUS, z: 46, size: 7, fill: ink },
			{ "font-family": SANS, "letter-spacing": 1 },
		),
	].join("");
}

function reflections(defs: Definitions, light: 1 | -1): string {
	const soft = defs.blur(0.9);
	const streak = (x: number, width: number, opacity: number): string =>
		tag("path", {
			d: `M${num(x * light)} -14V-104C${num(x * light)} -126 ${num(x * 0.5 * light)} -138 ${num(x * 0.5 * light)} -174`,
			stroke: "#ffffff",
			"stroke-width": width,
			fill: "none",
			opacity,
			"stroke-linecap": "round",
			filter: soft,
		});
	return streak(-30, 4.4, 0.85) + streak(-23, 1.4, 0.6) + streak(32, 1.8, 0.6);
}

function lid(body: RoundBody, defs: Definitions, color: string, light: 1 | -1): string {
	const side = pathOf(body.band(24.5, 187, LIP - 1));
	return [
		tag("path", { d: pathOf(body.band(23.5, 183, 186.5)), fill: "#cfe0df" }),
		tag("path", { d: pathOf(body.band(23.5, 183, 186.5)), fill: defs.linear(shade(light, "glass")) }),
		tag("path", { d: side, fill: color }),
		tag("path", { d: side, fill: defs.linear(shade(light, "metal")) }),
		tag("path", { d: pathOf(body.disc(23.8, LIP - 0.3)), fill: color }),
		tag("path", {
			d: pathOf(body.disc(23.8, LIP - 0.3)),
			fill: defs.linear(
				[
					[0, "#ffffff", 0.55],
					[1, "#ffffff", 0.05],
				],
				[0, 0, 1, 0.6],
			),
		}),
		tag("path", {
			d: pathOf(body.disc(18, LIP - 0.2)),
			fill: "none",
			stroke: "#000000",
			"stroke-width": 0.7,
			opacity: 0.22,
		}),
	].join("");
}
