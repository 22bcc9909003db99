import { boundsOf, type Placement, place, type Ring, transformOf } from "./geometry.ts";
import { KINDS, type KindName } from "./kinds.ts";
import type { ClassName, Model } from "./model.ts";
import { type Random, random } from "./random.ts";
import type { Setting } from "./setting.ts";
import { lyingShadow, mirrored, standingShadow } from "./shadows.ts";
import { definitions, tag } from "./svg.ts";

/** One object of a planned image. */
export interface PlannedObject {
	readonly kind: KindName;
	readonly design: number;
	/** Middle of a standing object's base or of a lying object, relative to the width. */
	readonly x: number;
	/** Standing: 0 at the back of the ground to 1 at its front. Lying: relative to the height. */
	readonly y: number;
	/** Clockwise degrees; mostly for lying objects. */
	readonly angle?: number;
	/** Objects with the same name here are annotated together, as a crowd. */
	readonly crowd?: string;
}

/** A planned image. */
export interface PlannedScene {
	readonly file: string;
	readonly width: number;
	readonly height: number;
	readonly setting: Setting;
	readonly variant: number;
	/** Pixels per millimeter, at the front of the ground. */
	readonly unit: number;
	/** Objects in painting order: the later ones are in front. */
	readonly objects: readonly PlannedObject[];
}

/** An object in the image. */
export interface PlacedObject {
	readonly className: ClassName;
	readonly crowd: string | undefined;
	/** Outline in pixels, as drawn, before anything covers it; rings after the first are holes. */
	readonly rings: readonly Ring[];
}

/** An image: what is in it, and its drawing. */
export interface Scene {
	readonly file: string;
	readonly width: number;
	readonly height: number;
	/** In painting order. */
	readonly objects: readonly PlacedObject[];
	readonly svg: string;
}

interface Drawn {
	readonly planned: PlannedObject;
	readonly model: Model;
	readonly placement: Placement;
	readonly rings: readonly Ring[];
}

/** Draws a planned image; the seed decides on drops, levels and small turns. */
export function makeScene(plan: PlannedScene, seed: number): Scene {
	const { width, height, setting, variant } = plan;
	const chance = random(seed);
	const canvas = { width, height, variant, random: chance, defs: definitions("s") };
	const drawn = plan.objects.map((planned, index) => drawObject(plan, planned, index, chance));
	const figure = ({ model, placement }: Drawn): string =>
		tag("g", { transform: transformOf(placement) }, model.svg);
	const figures =
		setting.pose === "standing"
			? [
					...drawn.map((it) => standingShadow(canvas, setting, it.placement, it.rings, it.model)),
					...drawn.map(figure),
				]
			: drawn.flatMap((it) => [lyingShadow(canvas, setting, it.rings, it.model.clear), figure(it)]);
	const mirror =
		setting.mirror === 0
			? []
			: drawn.map((object) => mirrored(canvas, setting, object.placement, object.model));
	const back = setting.back(canvas);
	const over = setting.over(canvas);
	const svg = tag(
		"svg",
		{ xmlns: "http://www.w3.org/2000/svg", width, height, viewBox: `0 0 ${width} ${height}` },
		canvas.defs.text(),
		back,
		...mirror,
		...figures,
		over,
	);
	const objects = drawn.map(({ planned, rings }) => ({
		className: KINDS[planned.kind].className,
		crowd: planned.crowd,
		rings,
	}));
	return { file: plan.file, width, height, objects, svg };
}

function drawObject(plan: PlannedScene, planned: PlannedObject, index: number, chance: Random): Drawn {
	const { width, height, setting, unit } = plan;
	const angle = planned.angle ?? 0;
	const model = KINDS[planned.kind].draw({
		id: `o${index}-`,
		random: chance,
		pitch: setting.pitch,
		light: setting.pose === "lying" ? lightSide(angle) : 1,
		design: planned.design,
	});
	const placement =
		setting.pose === "standing"
			? standing(plan, planned, angle)
			: lying([planned.x * width, planned.y * height], unit, angle, model);
	return { planned, model, placement, rings: model.silhouette.map((ring) => place(ring, placement)) };
}

/** Farther back is higher in the image and slightly smaller. */
function standing(
	{ width, height, setting, unit }: PlannedScene,
	{ x, y }: PlannedObject,
	angle: number,
): Placement {
	const [back, front] = setting.ground;
	return { x: x * width, y: (back + (front - back) * y) * height, scale: unit * (0.78 + 0.22 * y), angle };
}

/** A lying object turns about its middle, not its base. */
function lying([x, y]: readonly [number, number], scale: number, angle: number, model: Model): Placement {
	const { left, top, right, bottom } = boundsOf(model.silhouette);
	const middle: Ring = [[(left + right) / 2, (top + bottom) / 2]];
	const [[dx, dy] = [0, 0]] = place(middle, { x: 0, y: 0, scale, angle });
	return { x: x - dx, y: y - dy, scale, angle };
}

/** Light falls from the upper left of the image; this is the side of a turned object on which it arrives. */
function lightSide(angle: number): 1 | -1 {
	const turn = (angle * Math.PI) / 180;
	return Math.cos(turn) * 0.6 + Math.sin(turn) * 0.8 >= 0 ? 1 : -1;
}
