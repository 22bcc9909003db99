import * as vscode from "vscode";
import { type Comparisons, createComparisons } from "#client/comparison/comparisons.ts";
import { chooseConversionReport } from "#client/conversion/choose-report.ts";
import { convertDataset } from "#client/conversion/convert-dataset.ts";
import { type ConversionReports, createConversionReports } from "#client/conversion/reports.ts";
import { registerSampleDocuments } from "#client/conversion/sample-document.ts";
import { createDatasets, type Datasets } from "#client/datasets/datasets.ts";
import { openPreviewOf } from "#client/datasets/open-preview-of.ts";
import { openRuleDocumentation } from "#client/documentation/open-rule-documentation.ts";
import { createRulePages } from "#client/documentation/rule-pages.ts";
import { createForecastLens } from "#client/forecast/lens.ts";
import { createReports, type Reports } from "#client/forecast/reports.ts";
import { reportRequest } from "#client/forecast/request-report.ts";
import { createForecastStatus } from "#client/forecast/status.ts";
import { createForecastSummaries } from "#client/forecast/summaries.ts";
import { createGallery, type Gallery } from "#client/gallery/gallery.ts";
import { goToSource } from "#client/go-to-source/go-to-source.ts";
import { openSource } from "#client/go-to-source/open-source.ts";
import { registerSourceTexts } from "#client/go-to-source/source-texts.ts";
import { createLanguageServer } from "#client/language/language-client.ts";
import { createPreview, type Preview } from "#client/preview/preview.ts";
import { mergeDatasets } from "#client/split-merge/merge-datasets.ts";
import { splitDataset } from "#client/split-merge/split-dataset.ts";
import { statisticsRequest } from "#client/statistics/request-statistics.ts";
import { createStatistics, type StatisticsViews } from "#client/statistics/views.ts";
import type { GalleryFilter } from "#core/protocol/server/gallery.ts";
import type { SourcePlace } from "#core/protocol/server/go-to-source.ts";

/** The API for the extension's own tests. */
export interface Api {
	readonly preview: Preview;
	readonly gallery: Gallery;
	readonly reports: Reports;
	readonly conversionReports: ConversionReports;
	readonly statistics: StatisticsViews;
	readonly comparisons: Comparisons;
	readonly datasets: Datasets;
	/** Opens a place in a source, as *Go to Source* does. */
	readonly openSource: (place: SourcePlace) => Promise<void>;
	/** How many lines of an open document have been checked since it was opened. */
	readonly checkCount: (uri: vscode.Uri) => Promise<number>;
}

/**
 * Called by VS Code when the workspace has a JSON Lines file, one is opened, or one of the commands is run. Nothing
 * here reads a file or starts a process: the language server starts with the first document or request that needs it.
 */
export function activate(context: vscode.ExtensionContext): Api {
	const log = vscode.window.createOutputChannel("AutoML Images", { log: true });
	const pages = createRulePages(context.extensionUri);
	const server = createLanguageServer(context, log, pages.linkTo);
	const preview = createPreview(context, {
		lineView: (params) => server.request("automlImages/lineView", params),
		walk: (params, token) => server.request("automlImages/walk", params, token),
		classes: (params) => server.request("automlImages/classes", params),
	});
	const gallery = createGallery(context, {
		server: {
			query: (params, token) => server.request("automlImages/galleryQuery", params, token),
			tiles: (params) => server.request("automlImages/galleryLines", params),
			relabel: (params) => server.request("automlImages/relabelLines", params),
			classes: (params) => server.request("automlImages/classes", params),
		},
		openPreview: preview.openToSide,
	});
	const reports = createReports({
		extensionUri: context.extensionUri,
		requestReport: reportRequest(server),
		openRule: (ruleId) => void openRuleDocumentation(pages, ruleId),
	});
	const statistics = createStatistics({
		extensionUri: context.extensionUri,
		request: statisticsRequest(server),
	});
	const texts = registerSourceTexts(context);
	const conversionReports = createConversionReports({
		extensionUri: context.extensionUri,
		findElement: (uri, element) => server.request("automlImages/findElement", { uri, element }),
		texts,
	});
	const comparisons = createComparisons(context.extensionUri, {
		compare: (params, token) => server.request("automlImages/compare", params, token),
		compareLines: (params) => server.request("automlImages/compareLines", params),
	});
	const datasets = createDatasets(
		{
			datasetsOf: (uris) => server.request("automlImages/datasets", { uris }),
			summarize: (uris, token) => server.request("automlImages/datasetSummary", { uris }, token),
		},
		log,
	);
	const summaries = createForecastSummaries();
	const samples = registerSampleDocuments(context);
	context.subscriptions.push(
		log,
		server,
		pages,
		preview,
		gallery,
		reports,
		conversionReports,
		statistics,
		comparisons,
		datasets,
		summaries,
		createForecastStatus(summaries),
		createForecastLens(summaries),
		vscode.commands.registerCommand("automlImages.openPreviewToSide", (uri?: vscode.Uri) =>
			openPreviewOf(preview, uri),
		),
		vscode.commands.registerCommand(
			"automlImages.openGallery",
			(uri?: vscode.Uri, filter?: GalleryFilter | readonly vscode.Uri[]) =>
				// A menu passes the selected files after the one that was clicked.
				gallery.open(uri, Array.isArray(filter) ? undefined : (filter as GalleryFilter | undefined)),
		),
		vscode.commands.registerCommand("automlImages.undoInPreview", () => preview.undo(false)),
		vscode.commands.registerCommand("automlImages.redoInPreview", () => preview.undo(true)),
		vscode.commands.registerCommand("automlImages.showTrainingForecast", (uri?: vscode.Uri) =>
			reports.show(uri),
		),
		vscode.commands.registerCommand("automlImages.showStatistics", statistics.show),
		vscode.commands.registerCommand("automlImages.exportStatistics", statistics.export),
		vscode.commands.registerCommand("automlImages.openRuleDocumentation", (ruleId?: unknown) =>
			openRuleDocumentation(pages, ruleId),
		),
		vscode.commands.registerCommand("automlImages.convertDataset", (resource, options) =>
			convertDataset(
				{ server, samples, showReport: conversionReports.show, memory: context.workspaceState },
				// The button of the view passes the focused row, which is not what to convert.
				resource?.path?.endsWith(".jsonl") ? undefined : resource,
				options,
			),
		),
		vscode.commands.registerCommand("automlImages.splitDataset", (resource, options) =>
			splitDataset({ server, samples }, resource, options),
		),
		vscode.commands.registerCommand("automlImages.mergeDatasets", (resource, options) =>
			mergeDatasets({ server, samples }, resource, options),
		),
		vscode.commands.registerCommand("automlImages.compareWithHead", (uri?: vscode.Uri) =>
			comparisons.withHead(uri),
		),
		vscode.commands.registerCommand("automlImages.compareWithFile", (uri?: vscode.Uri, old?: unknown) =>
			// A menu passes the selection as the second argument.
			comparisons.withFile(uri, old instanceof vscode.Uri ? old : undefined),
		),
		vscode.commands.registerCommand("automlImages.showDatasets", () => datasets.show()),
		vscode.commands.registerCommand("automlImages.goToSource", () => goToSource(server, texts)),
		vscode.commands.registerCommand("automlImages.openConversionReport", async (uri?: vscode.Uri) => {
			const report = uri ?? (await chooseConversionReport());
			if (report) {
				conversionReports.show(report);
			}
		}),
	);
	server.onNotification("automlImages/forecastSummary", summaries.take);
	return {
		preview,
		gallery,
		reports,
		conversionReports,
		statistics,
		comparisons,
		datasets,
		openSource: (place) => openSource(place, texts),
		checkCount: (uri) => server.request("automlImages/checkCount", { uri: uri.toString() }),
	};
}
