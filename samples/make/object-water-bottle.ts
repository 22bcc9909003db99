import { BOTTLE_LABELS } from "./bottle-labels.ts";
import type { Point, Ring } from "./geometry.ts";
import type { Look, Model } from "./model.ts";
import { outline } from "./outline.ts";
import { type RoundBody, roundBody, shade } from "./round-body.ts";
import { screwCap } from "./screw-cap.ts";
import { droplets, innerShadow } from "./surface.ts";
import { type Definitions, definitions, num, pathOf, tag } from "./svg.ts";

const RADIUS = 32;
const NECK = 13.5;
const CAP_LOW = 197;
const CAP_HIGH = 214;

/** A half-liter PET bottle of water: clear body with ribs, paper label, screw cap. */
export function drawWaterBottle({ id, random, pitch, light, design }: Look): Model {
	const label = BOTTLE_LABELS[design % BOTTLE_LABELS.length];
	const body = roundBody(pitch);
	const defs = definitions(id);
	const profile = [...bodyProfile(), ...neckProfile()];
	const silhouette = body.silhouette(profile);
	const clip = defs.other((name) => tag("clipPath", { id: name }, tag("path", { d: pathOf(silhouette) })));
	const tint = label?.tint ?? "#bfe3f2";
	const level = random.between(150, 172);
	const svg = [
		glass(defs, body, silhouette, tint),
		water(defs, body, clip, tint, level),
		tag("g", { "clip-path": clip }, ribs(body)),
		tag("path", { d: pathOf(silhouette), fill: defs.linear(shade(light, "glass")) }),
		tag(
			"g",
			{ "clip-path": clip },
			shine(defs, light),
			label?.draw({ body, defs, id, radius: RADIUS }) ?? "",
			tag("path", { d: pathOf(body.band(RADIUS, 74, 122)), fill: defs.linear(shade(light, "matt")) }),
			random.chance(0.5) ? droplets(random, defs, { width: 52, top: -150, bottom: -14, count: 40 }) : "",
		),
		innerShadow(defs, silhouette, clip, 2.4, 0.5, "#1c4a60"),
		screwCap(body, defs, {
			radius: 15.2,
			low: CAP_LOW,
			high: CAP_HIGH,
			color: label?.cap ?? "#2563b8",
			light,
		}),
	].join("");
	return { svg: defs.text() + svg, silhouette: [silhouette], footprint: 28, clear: 0.6 };
}

/** From the base to the shoulder: (radius, height), with the waists of the ribs. */
function bodyProfile(): Point[] {
	const line = outline([26, 0]).curve(30, 0.5, RADIUS, 4, RADIUS, 12).line(RADIUS, 20);
	for (const z of RIBS) {
		line
			.curve(RADIUS, z - 2, RADIUS - 1.6, z - 2, RADIUS - 1.6, z)
			.curve(RADIUS - 1.6, z + 2, RADIUS, z + 2, RADIUS, z + 4);
	}
	return [...line.line(RADIUS, 138).curve(RADIUS, 160, 24, 168, 17, 182).points];
}

const RIBS = [28, 42, 56, 128];

function neckProfile(): Point[] {
	return [
		[NECK, 190],
		[NECK, 193],
		[16.4, 193.5],
		[16.4, 195.5],
		[15.2, CAP_LOW],
		[15.4, CAP_HIGH - 1.5],
		[14.6, CAP_HIGH],
	];
}

function glass(defs: Definitions, body: RoundBody, shape: Ring, tint: string): string {
	const across = defs.linear([
		[0, tint, 0.9],
		[0.12, tint, 0.5],
		[0.5, "#ffffff", 0.22],
		[0.88, tint, 0.5],
		[1, tint, 0.9],
	]);
	return (
		tag("path", { d: pathOf(shape), fill: across }) +
		tag("path", { d: pathOf(body.disc(24, 5)), fill: "#ffffff", opacity: 0.25 })
	);
}

function water(defs: Definitions, body: RoundBody, clip: string, tint: string, level: number): string {
	const radius = level < 140 ? RADIUS : RADIUS - ((level - 138) / 44) * 13;
	const depth = defs.linear(
		[
			[0, tint, 0.25],
			[0.6, tint, 0.5],
			[1, "#4aa3c7", 0.5],
		],
		[0, 0, 0, 1],
	);
	return tag(
		"g",
		{ "clip-path": clip },
		tag("path", { d: pathOf(body.band(40, -10, level)), fill: depth }),
		tag("path", { d: pathOf(body.disc(radius, level)), fill: "#ffffff", opacity: 0.35 }),
		tag("path", {
			d: body.arcPath(radius, level),
			fill: "none",
			stroke: "#ffffff",
			"stroke-width": 0.9,
			opacity: 0.8,
		}),
	);
}

function ribs(body: RoundBody): string {
	return RIBS.map(
		(z) =>
			tag("path", {
				d: body.arcPath(RADIUS, z + 1.6),
				fill: "none",
				stroke: "#ffffff",
				"stroke-width": 1.6,
				opacity: 0.55,
			}) +
			tag("path", {
				d: body.arcPath(RADIUS, z - 0.6),
				fill: "none",
				stroke: "#1d5670",
				"stroke-width": 1.8,
				opacity: 0.3,
			}),
	).join("");
}

/** The long reflections of a window on the clear wall. */
function shine(defs: Definitions, light: 1 | -1): string {
	const soft = defs.blur(0.7);
	const streak = (x: number, width: number, opacity: number): string =>
		`<path d="M${num(x * light)} -18C${num((x - 1) * light)} -60 ${num((x - 1) * light)} -120 ${num(x * light)} -142C${num((x + 5) * light)} -160 ${num((x + 11) * light)} -166 ${num((x + 14) * light)} -178" stroke="#ffffff" stroke-width="${width}" opacity="${opacity}" fill="none" stroke-linecap="round" filter="${soft}"/>`;
	return streak(-23, 3.4, 0.75) + streak(-17.5, 1.2, 0.5) + streak(24, 1.4, 0.4);
}
