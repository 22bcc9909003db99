import { clientLayers } from "./client-layers.ts";
import { coreLayers } from "./core-layers.ts";
import { formatLayers } from "./format-layers.ts";
import type { Layer } from "./layer.ts";
import { serverLayers } from "./server-layers.ts";

/**
 * Every folder of core, server and client, from the bottom up: a layer imports only from rows above its own, so no arrow
 * points up. The linter's allow list and the table of ARCHITECTURE.md are generated from it: `npm run docs`.
 */
export const LAYERS: readonly Layer[] = [...coreLayers, ...formatLayers, ...serverLayers, ...clientLayers];
