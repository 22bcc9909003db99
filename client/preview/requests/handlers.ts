import type { RequestHandlers } from "#core/protocol/pages/page-requests.ts";
import type { Picture } from "#core/protocol/pages/preview-messages.ts";
import type { PreviewRequests } from "#core/protocol/pages/preview-requests.ts";
import { type ClassesServer, createClasses } from "./classes.ts";
import { createEdit } from "./edit.ts";
import type { EditedPanel } from "./edited-panel.ts";
import { pickImageFolder } from "./pick-image-folder.ts";
import { createUndo } from "./undo.ts";
import { createWalk, type Walker, type WalkServer } from "./walk.ts";

/** What a panel asks of the language server. */
export type PreviewServer = ClassesServer & WalkServer;

/** A panel, as seen by the handlers of its page's requests. */
export interface AskedPanel extends EditedPanel {
	readonly picture: () => Picture | undefined;
	/** See `Walker.goTo`. */
	readonly walkTo: Walker["goTo"];
}

/** The handlers of all requests of a panel's page. */
export function createHandlers(panel: AskedPanel, server: PreviewServer): RequestHandlers<PreviewRequests> {
	const walker: Walker = {
		place: () => {
			const place = panel.place();
			return place && { uri: place.uri.toString(), line: place.line };
		},
		lineCount: () => panel.picture()?.lineCount ?? 0,
		goTo: panel.walkTo,
	};
	return {
		edit: createEdit(panel),
		undo: createUndo(panel),
		walk: createWalk(walker, server),
		classes: createClasses(panel, server),
		pickImageFolder: () => pickImageFolder(panel.picture()),
	};
}
