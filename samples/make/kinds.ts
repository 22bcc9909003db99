import type { ClassName, Draw } from "./model.ts";
import { drawCan } from "./object-can.ts";
import { drawCarton } from "./object-carton.ts";
import { drawMilkGlass } from "./object-milk-glass.ts";
import { drawMilkJug } from "./object-milk-jug.ts";
import { drawWaterBottle } from "./object-water-bottle.ts";

/** Everything that can be drawn, and its class. */
export const KINDS = {
	can: { className: "can", draw: drawCan },
	carton: { className: "carton", draw: drawCarton },
	jug: { className: "milk_bottle", draw: drawMilkJug },
	glass: { className: "milk_bottle", draw: drawMilkGlass },
	water: { className: "water_bottle", draw: drawWaterBottle },
} as const satisfies Readonly<Record<string, { readonly className: ClassName; readonly draw: Draw }>>;

/** Name of something that can be drawn. */
export type KindName = keyof typeof KINDS;
