import type { Connection } from "vscode-languageserver/node";
import type { NotificationMethod, ServerNotifications } from "#core/protocol/server/requests.ts";

/** Sends the client a notification of our own. */
export function notify<Method extends NotificationMethod>(
	connection: Connection,
	method: Method,
	params: ServerNotifications[Method],
): void {
	void connection.sendNotification(method, params);
}
