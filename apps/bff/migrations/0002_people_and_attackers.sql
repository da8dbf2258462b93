CREATE TABLE `activity_repeats` (
	`activity_id` integer PRIMARY KEY NOT NULL,
	`times` integer NOT NULL,
	FOREIGN KEY (`activity_id`) REFERENCES `activity`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `devices` (
	`token_hash` text NOT NULL,
	`login_id` text NOT NULL,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	PRIMARY KEY(`token_hash`, `login_id`),
	FOREIGN KEY (`login_id`) REFERENCES `logins`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `devices_of_login` ON `devices` (`login_id`,`created_at`);--> statement-breakpoint
CREATE TABLE `links` (
	`id` text PRIMARY KEY NOT NULL,
	`purpose` text NOT NULL,
	`token_hash` text NOT NULL,
	`key_id` text NOT NULL,
	`login_id` text,
	`reset_id` text,
	`password_version` integer NOT NULL,
	`sent_to` text NOT NULL,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`used_at` integer,
	`ended_at` integer,
	FOREIGN KEY (`login_id`) REFERENCES `logins`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `links_tokenHash_unique` ON `links` (`token_hash`);--> statement-breakpoint
CREATE INDEX `links_of_login` ON `links` (`login_id`,`purpose`,`created_at`);--> statement-breakpoint
CREATE INDEX `links_expiry` ON `links` (`expires_at`);--> statement-breakpoint
CREATE TABLE `recovery_codes` (
	`id` text PRIMARY KEY NOT NULL,
	`login_id` text NOT NULL,
	`code_hash` text NOT NULL,
	`created_at` integer NOT NULL,
	`used_at` integer,
	FOREIGN KEY (`login_id`) REFERENCES `logins`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `recovery_codes_of_login` ON `recovery_codes` (`login_id`,`code_hash`);--> statement-breakpoint
ALTER TABLE `challenges` ADD `session_id` text;--> statement-breakpoint
ALTER TABLE `challenges` ADD `is_from_device` integer DEFAULT false NOT NULL;--> statement-breakpoint
CREATE INDEX `challenges_of_session` ON `challenges` (`session_id`,`created_at`);--> statement-breakpoint
ALTER TABLE `logins` ADD `stranger_wrong_codes` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `logins` ADD `stranger_locked_until` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `logins` ADD `device_wrong_codes` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `logins` ADD `device_locked_until` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `logins` ADD `reset_id` text;--> statement-breakpoint
ALTER TABLE `logins` ADD `reset_password_hash` text;--> statement-breakpoint
ALTER TABLE `logins` ADD `reset_asked_at` integer;--> statement-breakpoint
ALTER TABLE `logins` ADD `reset_completes_at` integer;--> statement-breakpoint
ALTER TABLE `logins` ADD `reset_address` text;--> statement-breakpoint
CREATE INDEX `logins_resets_due` ON `logins` (`reset_completes_at`) WHERE reset_completes_at IS NOT NULL;--> statement-breakpoint
ALTER TABLE `outbox` ADD `login_id` text;--> statement-breakpoint
ALTER TABLE `outbox` ADD `account_id` text;--> statement-breakpoint
ALTER TABLE `outbox` ADD `link_id` text;--> statement-breakpoint
ALTER TABLE `outbox` ADD `facts` text;--> statement-breakpoint
CREATE INDEX `outbox_of_login` ON `outbox` (`login_id`,`kind`,`created_at`);--> statement-breakpoint
CREATE INDEX `outbox_of_account` ON `outbox` (`account_id`,`kind`,`created_at`);--> statement-breakpoint
CREATE INDEX `outbox_to` ON `outbox` (lower("recipient"),`created_at`);--> statement-breakpoint
ALTER TABLE `sessions` ADD `location` text;--> statement-breakpoint
ALTER TABLE `sessions` ADD `confirmed_until` integer;--> statement-breakpoint
ALTER TABLE `sessions` ADD `earlier_token_hash` text;--> statement-breakpoint
ALTER TABLE `sessions` ADD `earlier_token_until` integer;--> statement-breakpoint
CREATE UNIQUE INDEX `sessions_earlierTokenHash_unique` ON `sessions` (`earlier_token_hash`);--> statement-breakpoint
CREATE INDEX `sessions_at_location` ON `sessions` (`login_id`,`location`);--> statement-breakpoint
CREATE INDEX `activity_of_account_type` ON `activity` (`account_id`,`type`,`id`);--> statement-breakpoint
CREATE INDEX `activity_about_login` ON `activity` (`login_id`,`id`);--> statement-breakpoint
CREATE INDEX `activity_on_others` ON `activity` (`actor_id`,`id`) WHERE login_id IS NOT actor_id;