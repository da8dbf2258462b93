CREATE TABLE `mail_events` (
	`id` text PRIMARY KEY NOT NULL,
	`provider_id` text NOT NULL,
	`kind` text NOT NULL,
	`reason` text,
	`at` integer NOT NULL,
	`received_at` integer NOT NULL,
	`applied_at` integer
);
--> statement-breakpoint
CREATE INDEX `mail_events_waiting` ON `mail_events` (`provider_id`) WHERE applied_at IS NULL;--> statement-breakpoint
CREATE INDEX `mail_events_age` ON `mail_events` (`received_at`);--> statement-breakpoint
DROP INDEX `outbox_of_account`;--> statement-breakpoint
DROP INDEX `outbox_to`;--> statement-breakpoint
DROP INDEX `outbox_due`;--> statement-breakpoint
ALTER TABLE `outbox` ADD `claimed_at` integer;--> statement-breakpoint
ALTER TABLE `outbox` ADD `held_at` integer;--> statement-breakpoint
ALTER TABLE `outbox` ADD `provider_id` text;--> statement-breakpoint
CREATE INDEX `outbox_under_way` ON `outbox` (`lease_until`) WHERE state = 'sending';--> statement-breakpoint
CREATE INDEX `outbox_claimed` ON `outbox` (`claimed_at`) WHERE claimed_at IS NOT NULL;--> statement-breakpoint
CREATE INDEX `outbox_of_provider` ON `outbox` (`provider_id`) WHERE provider_id IS NOT NULL;--> statement-breakpoint
CREATE INDEX `outbox_age` ON `outbox` (`created_at`);--> statement-breakpoint
CREATE INDEX `outbox_invitations` ON `outbox` (`account_id`,`created_at`) WHERE kind = 'invitation';--> statement-breakpoint
CREATE INDEX `outbox_to_strangers` ON `outbox` (lower("recipient"),`created_at`) WHERE kind IN ('address_code', 'invitation');--> statement-breakpoint
CREATE INDEX `outbox_due` ON `outbox` (`available_at`) WHERE state = 'queued';--> statement-breakpoint
ALTER TABLE `accounts` ADD `refused_email` text;--> statement-breakpoint
ALTER TABLE `accounts` ADD `refused_at` integer;--> statement-breakpoint
ALTER TABLE `accounts` ADD `refused_because` text;--> statement-breakpoint
ALTER TABLE `accounts` ADD `pending_refused_email` text;--> statement-breakpoint
ALTER TABLE `accounts` ADD `pending_refused_at` integer;--> statement-breakpoint
ALTER TABLE `accounts` ADD `pending_refused_because` text;--> statement-breakpoint
ALTER TABLE `logins` ADD `refused_email` text;--> statement-breakpoint
ALTER TABLE `logins` ADD `refused_at` integer;--> statement-breakpoint
ALTER TABLE `logins` ADD `refused_because` text;--> statement-breakpoint
ALTER TABLE `logins` ADD `pending_refused_email` text;--> statement-breakpoint
ALTER TABLE `logins` ADD `pending_refused_at` integer;--> statement-breakpoint
ALTER TABLE `logins` ADD `pending_refused_because` text;