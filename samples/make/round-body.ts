import type { Point, Ring } from "./geometry.ts";
import { num, type Stop, tag } from "./svg.ts";

/**
 * A body turned on a vertical axis, seen from slightly above. Millimeters; x from the axis, z up from the base;
 * in the image y = -z. Circles become ellipses whose height is `pitch` times their width.
 */
export interface RoundBody {
	readonly pitch: number;
	/** The point of the visible half at an angle (-90 left edge, 0 middle, 90 right edge) on a circle. */
	at(radius: number, angle: number, z: number): Point;
	/** The silhouette: base's front arc, profile, top's back arc. */
	silhouette(profile: readonly Point[]): Ring;
	/** The visible front between two heights, with edges curved like the circles; the radius may differ. */
	band(radius: number, low: number, high: number, highRadius?: number): Ring;
	/** The front arc of a circle, from left to right. */
	front(radius: number, z: number): Point[];
	/** A whole circle at a height. */
	disc(radius: number, z: number): Ring;
	/** Path data of the front arc at a height, from left to right, to write along. */
	arcPath(radius: number, z: number): string;
}

/** A round body for one height of the eye. */
export function roundBody(pitch: number): RoundBody {
	const at = (radius: number, angle: number, z: number): Point => {
		const turn = (angle * Math.PI) / 180;
		return [radius * Math.sin(turn), radius * pitch * Math.cos(turn) - z];
	};
	const front = (radius: number, z: number): Point[] => sweep(-90, 90).map((angle) => at(radius, angle, z));
	return {
		pitch,
		at,
		front,
		silhouette: (profile) => {
			const [baseRadius, base] = profile[0] ?? [0, 0];
			const [topRadius, top] = profile.at(-1) ?? [0, 0];
			return [
				...front(baseRadius, base),
				...profile.slice(1, -1).map(([radius, z]): Point => [radius, -z]),
				...sweep(90, 270).map((angle) => at(topRadius, angle, top)),
				...profile
					.slice(1, -1)
					.reverse()
					.map(([radius, z]): Point => [-radius, -z]),
			];
		},
		band: (radius, low, high, highRadius = radius) => [
			...front(radius, low),
			...front(highRadius, high).reverse(),
		],
		disc: (radius, z) => sweep(0, 352).map((angle) => at(radius, angle, z)),
		arcPath: (radius, z) =>
			`M${num(-radius)} ${num(-z)}A${num(radius)} ${num(radius * pitch)} 0 0 0 ${num(radius)} ${num(-z)}`,
	};
}

function sweep(from: number, to: number): number[] {
	const step = 8;
	const count = Math.ceil((to - from) / step);
	return Array.from({ length: count + 1 }, (_, index) => from + ((to - from) * index) / count);
}

/** How light falls on a round body, from its left (1) or right (-1): stops of a gradient across it. */
export function shade(light: 1 | -1, kind: "metal" | "matt" | "glass"): Stop[] {
	const list = SHADES[kind];
	return light === 1 ? list : list.map(([at, ...rest]): Stop => [1 - at, ...rest]).reverse();
}

const SHADES: Readonly<Record<"metal" | "matt" | "glass", Stop[]>> = {
	metal: [
		[0, "#10151c", 0.62],
		[0.05, "#10151c", 0.34],
		[0.12, "#10151c", 0.06],
		[0.19, "#ffffff", 0.62],
		[0.26, "#ffffff", 0.5],
		[0.33, "#ffffff", 0.06],
		[0.48, "#ffffff", 0],
		[0.62, "#10151c", 0.1],
		[0.82, "#10151c", 0.42],
		[0.9, "#10151c", 0.5],
		[0.945, "#10151c", 0.2],
		[0.97, "#ffffff", 0.18],
		[1, "#10151c", 0.55],
	],
	matt: [
		[0, "#1b2330", 0.34],
		[0.1, "#1b2330", 0.1],
		[0.24, "#ffffff", 0.34],
		[0.38, "#ffffff", 0.1],
		[0.55, "#1b2330", 0.02],
		[0.8, "#1b2330", 0.24],
		[0.94, "#1b2330", 0.4],
		[1, "#1b2330", 0.34],
	],
	glass: [
		[0, "#17394a", 0.5],
		[0.04, "#17394a", 0.28],
		[0.1, "#ffffff", 0.3],
		[0.15, "#ffffff", 0.5],
		[0.2, "#ffffff", 0.08],
		[0.5, "#ffffff", 0.02],
		[0.78, "#17394a", 0.06],
		[0.88, "#ffffff", 0.26],
		[0.93, "#17394a", 0.14],
		[1, "#17394a", 0.5],
	],
};

/** Words along the front arc of a body, centered, never wider than the part of the front that faces the eye. */
export function wrapText(
	body: RoundBody,
	id: string,
	text: string,
	where: { readonly radius: number; readonly z: number; readonly size: number; readonly fill: string },
	extra: Readonly<Record<string, string | number>> = {},
): string {
	return (
		tag("path", { id, d: body.arcPath(where.radius, where.z), fill: "none" }) +
		tag(
			"text",
			{
				"font-family": SANS,
				"font-weight": 700,
				"font-size": where.size,
				fill: where.fill,
				"text-anchor": "middle",
				...extra,
			},
			tag("textPath", { href: `#${id}`, startOffset: "50%" }, text),
		)
	);
}

/** Fonts for lettering, the first one found. */
export const SANS = "'DejaVu Sans Condensed', 'DejaVu Sans', 'Open Sans', Verdana, Arial, sans-serif";
/** Fonts with serifs. */
export const SERIF = "'DejaVu Serif Condensed', 'DejaVu Serif', Georgia, serif";
