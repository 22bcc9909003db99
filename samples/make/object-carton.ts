import { CARTON_DESIGNS, type CartonDesign } from "./carton-designs.ts";
import type { Point, Ring } from "./geometry.ts";
import type { Look, Model } from "./model.ts";
import { rounded } from "./outline.ts";
import { innerShadow } from "./surface.ts";
import { type Definitions, definitions, num, pathOf, tag } from "./svg.ts";

/** A point of the carton in millimeters: x to the right, y away from the eye, z up. */
type Corner = readonly [x: number, y: number, z: number];
type Project = (corner: Corner) => Point;

const HALF = 36;
const RISE = 36;
const FIN = 15;

/** A gable-top carton of juice or oat drink, turned so that two sides show. */
export function drawCarton({ id, random, pitch, light, design }: Look): Model {
	const defs = definitions(id);
	const art = CARTON_DESIGNS[design % CARTON_DESIGNS.length] ?? CARTON_DESIGNS[0];
	const height = art.height;
	const side = random.chance(0.5) ? 1 : -1;
	const project = projection(pitch < 0.08 ? 11 : random.between(24, 38), side, pitch);
	const [near, far, ridge, top] = [side * HALF, -side * HALF, height + RISE, height + RISE + FIN];
	const corners: Corner[] = [
		[far, -HALF, 0],
		[near, -HALF, 0],
		[near, HALF, 0],
		[near, HALF, height],
		[near, 0, ridge],
		[near, 0, top],
		[far, 0, top],
		[far, 0, ridge],
		[far, -HALF, height],
	];
	const silhouette = rounded(corners.map(project), 1.8);
	const clip = defs.other((name) => tag("clipPath", { id: name }, tag("path", { d: pathOf(silhouette) })));
	const dark = side * light > 0 ? 0.34 : 0.1;
	const drawing = [
		sideFace(project, art, side, defs, dark),
		frontFace(project, art, defs, side * light > 0 ? 0.03 : 0.12),
		roof(project, art, defs, side, dark),
		cap(project, art, defs, height),
		edges(project, side, height),
	].join("");
	const svg = tag("g", { "clip-path": clip }, drawing) + innerShadow(defs, silhouette, clip, 2.4, 0.3);
	return { svg: defs.text() + svg, silhouette: [silhouette], footprint: 44, clear: 0 };
}

function projection(yaw: number, side: 1 | -1, pitch: number): Project {
	const turn = (yaw * side * Math.PI) / 180;
	const upright = Math.sqrt(1 - pitch * pitch);
	return ([x, y, z]) => [
		x * Math.cos(turn) + y * Math.sin(turn),
		-z * upright - (y * Math.cos(turn) - x * Math.sin(turn)) * pitch,
	];
}

/** Draws in a face's own millimeters, from its top left corner, as the eye sees the face. */
function onFace(
	project: Project,
	size: readonly [number, number],
	corners: readonly [Corner, Corner, Corner],
	art: string,
): string {
	const [[ox, oy], [rx, ry], [dx, dy]] = [project(corners[0]), project(corners[1]), project(corners[2])];
	const [width, height] = size;
	const numbers = [(rx - ox) / width, (ry - oy) / width, (dx - ox) / height, (dy - oy) / height, ox, oy];
	return tag("g", { transform: `matrix(${numbers.map((value) => value.toFixed(5)).join(" ")})` }, art);
}

function frontFace(project: Project, art: CartonDesign, defs: Definitions, dark: number): string {
	const { height } = art;
	const size = [HALF * 2, height] as const;
	const frame = defs.other((id) =>
		tag("clipPath", { id }, tag("rect", { width: size[0], height: height + 0.6, y: -0.3 })),
	);
	const light = defs.linear(
		[
			[0, "#ffffff", 0.26],
			[0.45, "#ffffff", 0.02],
			[1, "#101820", 0.12],
		],
		[0, 0, 1, 0.7],
	);
	const face = { y: -0.3, width: size[0], height: height + 0.6 };
	return onFace(
		project,
		size,
		[
			[-HALF, -HALF, height],
			[HALF, -HALF, height],
			[-HALF, -HALF, 0],
		],
		tag("g", { "clip-path": frame }, art.front(defs)) +
			tag("rect", { ...face, fill: light }) +
			tag("rect", { ...face, fill: "#0d1620", opacity: dark }),
	);
}

function sideFace(
	project: Project,
	art: CartonDesign,
	side: 1 | -1,
	defs: Definitions,
	dark: number,
): string {
	const { height } = art;
	const x = side * HALF;
	const size = [HALF * 2, height] as const;
	const frame = defs.other((id) =>
		tag("clipPath", { id }, tag("rect", { width: size[0], height: height + 0.6, y: -0.3 })),
	);
	return onFace(
		project,
		size,
		[
			[x, -HALF * side, height],
			[x, HALF * side, height],
			[x, -HALF * side, 0],
		],
		tag("g", { "clip-path": frame }, art.side(defs)) +
			tag("rect", { y: -0.3, width: size[0], height: height + 0.6, fill: "#0d1620", opacity: dark }),
	);
}

function roof(project: Project, art: CartonDesign, defs: Definitions, side: 1 | -1, dark: number): string {
	const { height } = art;
	const ridge = height + RISE;
	const slope = Math.hypot(RISE, HALF);
	const poly = (...corners: Corner[]): string => pathOf(corners.map(project));
	const gusset = poly([side * HALF, -HALF, height], [side * HALF, HALF, height], [side * HALF, 0, ridge]);
	const fold = poly(
		[side * HALF, -HALF, height],
		[side * HALF * 0.99, 0, height + 4],
		[side * HALF, 0, ridge],
	);
	const panel = tag("rect", { width: HALF * 2, height: slope, fill: art.roof }) + art.roofArt(slope);
	const fin = poly([-HALF, 0, ridge], [HALF, 0, ridge], [HALF, 0, ridge + FIN], [-HALF, 0, ridge + FIN]);
	const seam = poly(
		[-HALF, 0, ridge + 4],
		[HALF, 0, ridge + 4],
		[HALF, 0, ridge + 4.7],
		[-HALF, 0, ridge + 4.7],
	);
	const glow = defs.linear(
		[
			[0, "#ffffff", 0.42],
			[1, "#ffffff", 0.06],
		],
		[0, 0, 0, 1],
	);
	const front = poly([-HALF, -HALF, height], [HALF, -HALF, height], [HALF, 0, ridge], [-HALF, 0, ridge]);
	return [
		tag("path", { d: gusset, fill: art.roof }),
		tag("path", { d: gusset, fill: "#0d1620", opacity: dark + 0.14 }),
		tag("path", { d: fold, fill: "#0d1620", opacity: 0.12 }),
		onFace(
			project,
			[HALF * 2, slope],
			[
				[-HALF, 0, ridge],
				[HALF, 0, ridge],
				[-HALF, -HALF, height],
			],
			panel,
		),
		tag("path", { d: front, fill: glow }),
		tag("path", { d: fin, fill: art.roof }),
		tag("path", { d: fin, fill: "#0d1620", opacity: 0.07 }),
		tag("path", { d: seam, fill: "#0d1620", opacity: 0.22 }),
	].join("");
}

/** The plastic cap on the front slope: discs stacked along the slope's normal. */
function cap(project: Project, art: CartonDesign, defs: Definitions, height: number): string {
	const length = Math.hypot(RISE, HALF);
	const [up, out] = [HALF / length, -RISE / length];
	const disc = (radius: number, lift: number): Ring =>
		Array.from({ length: 40 }, (_, index) => {
			const angle = (index * Math.PI) / 20;
			const [across, along] = [Math.cos(angle) * radius, Math.sin(angle) * radius];
			return project([
				across,
				-HALF / 2 + (along * HALF) / length + out * lift,
				height + RISE / 2 + (along * RISE) / length + up * lift,
			]);
		});
	const pile = Array.from({ length: 19 }, (_, index) => pathOf(disc(11.5, index * 0.5)));
	const shine = defs.linear(
		[
			[0, "#ffffff", 0.5],
			[0.6, "#ffffff", 0],
		],
		[0, 0, 0.8, 1],
	);
	return [
		tag("path", {
			d: pathOf(disc(14.5, 0)),
			fill: "#0d1620",
			opacity: 0.18,
			transform: "translate(1.5 2.5)",
		}),
		tag("path", { d: pathOf(disc(13.6, 0.4)), fill: "#f3f3ef" }),
		...pile.map((d) => tag("path", { d, fill: art.cap })),
		...pile.slice(0, -2).map((d) => tag("path", { d, fill: "#0d1620", opacity: 0.035 })),
		tag("path", { d: pathOf(disc(11.5, 9)), fill: art.cap }),
		tag("path", { d: pathOf(disc(10.2, 9.2)), fill: shine }),
	].join("");
}

/** Bright folds where two faces meet. */
function edges(project: Project, side: 1 | -1, height: number): string {
	const at = (corner: Corner): string => project(corner).map(num).join(" ");
	const x = side * HALF;
	const d = `M${at([x, -HALF, 0])}L${at([x, -HALF, height])}L${at([-x, -HALF, height])}M${at([x, -HALF, height])}L${at([x, 0, height + RISE])}`;
	return tag("path", { d, stroke: "#ffffff", "stroke-width": 0.8, opacity: 0.4, fill: "none" });
}
