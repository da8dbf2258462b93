CREATE TABLE `access_tokens` (
	`token_hash` text PRIMARY KEY NOT NULL,
	`login_id` text NOT NULL,
	`account_id` text NOT NULL,
	`password_version` integer NOT NULL,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	FOREIGN KEY (`login_id`) REFERENCES `logins`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `access_tokens_of_login` ON `access_tokens` (`login_id`,`created_at`);--> statement-breakpoint
CREATE TABLE `accounts` (
	`id` text PRIMARY KEY NOT NULL,
	`number` text NOT NULL,
	`name` text NOT NULL,
	`contact_name` text NOT NULL,
	`email` text NOT NULL,
	`email_confirmed_at` integer,
	`pending_email` text,
	`phone` text NOT NULL,
	`line1` text NOT NULL,
	`line2` text NOT NULL,
	`city` text NOT NULL,
	`postcode` text NOT NULL,
	`country` text NOT NULL,
	`two_factor_scope` text NOT NULL,
	`prompt_once_per_location` integer NOT NULL,
	`version` integer NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `accounts_number_unique` ON `accounts` (`number`);--> statement-breakpoint
CREATE TABLE `activity` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`account_id` text,
	`at` integer NOT NULL,
	`type` text NOT NULL,
	`actor_id` text,
	`actor_username` text,
	`login_id` text,
	`login_username` text,
	`address` text,
	`user_agent` text NOT NULL,
	`change` text,
	`detail` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `activity_of_account` ON `activity` (`account_id`,`id`);--> statement-breakpoint
CREATE INDEX `activity_of_login` ON `activity` (`login_id`,`type`,`at`);--> statement-breakpoint
CREATE TABLE `canary` (
	`id` integer PRIMARY KEY NOT NULL,
	`value` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `challenges` (
	`id` text PRIMARY KEY NOT NULL,
	`token_hash` text NOT NULL,
	`login_id` text NOT NULL,
	`account_id` text NOT NULL,
	`purpose` text NOT NULL,
	`sent_to` text NOT NULL,
	`key_id` text NOT NULL,
	`password_version` integer NOT NULL,
	`location` text,
	`user_agent` text NOT NULL,
	`generation` integer NOT NULL,
	`code_expires_at` integer NOT NULL,
	`earlier_code_expires_at` integer,
	`codes_judged` integer NOT NULL,
	`mails_sent` integer NOT NULL,
	`resend_available_at` integer NOT NULL,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`consumed_at` integer,
	`ended_at` integer,
	FOREIGN KEY (`login_id`) REFERENCES `logins`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `challenges_tokenHash_unique` ON `challenges` (`token_hash`);--> statement-breakpoint
CREATE INDEX `challenges_of_login` ON `challenges` (`login_id`,`created_at`);--> statement-breakpoint
CREATE TABLE `guard` (
	`ok` integer NOT NULL,
	CONSTRAINT "changed_one_row" CHECK("guard"."ok" = 1)
);
--> statement-breakpoint
CREATE TABLE `logins` (
	`id` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`username` text NOT NULL,
	`name` text NOT NULL,
	`email` text,
	`email_confirmed_at` integer,
	`pending_email` text,
	`role` text NOT NULL,
	`enabled` integer NOT NULL,
	`two_factor_method` text NOT NULL,
	`prompt_once_per_location` integer NOT NULL,
	`password_hash` text,
	`password_version` integer NOT NULL,
	`password_changed_at` integer,
	`invited_at` integer,
	`last_sign_in_at` integer,
	`list_rank` integer NOT NULL,
	`sort_name` text NOT NULL,
	`search_text` text NOT NULL,
	`search_address` text NOT NULL,
	`version` integer NOT NULL,
	`created_at` integer NOT NULL,
	`deleted_at` integer,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `logins_username_unique` ON `logins` (`username`);--> statement-breakpoint
CREATE INDEX `logins_list` ON `logins` (`account_id`,`list_rank`,`sort_name`,`id`);--> statement-breakpoint
CREATE UNIQUE INDEX `logins_one_account_login` ON `logins` (`account_id`) WHERE role = 'account';--> statement-breakpoint
CREATE TABLE `outbox` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`recipient` text NOT NULL,
	`challenge_id` text,
	`generation` integer,
	`state` text NOT NULL,
	`tries` integer NOT NULL,
	`available_at` integer NOT NULL,
	`useful_until` integer NOT NULL,
	`lease_until` integer,
	`created_at` integer NOT NULL,
	`state_at` integer NOT NULL,
	`failure` text
);
--> statement-breakpoint
CREATE INDEX `outbox_due` ON `outbox` (`state`,`available_at`);--> statement-breakpoint
CREATE INDEX `outbox_of_challenge` ON `outbox` (`challenge_id`,`created_at`);--> statement-breakpoint
CREATE TABLE `sessions` (
	`id` text PRIMARY KEY NOT NULL,
	`token_hash` text NOT NULL,
	`login_id` text NOT NULL,
	`account_id` text NOT NULL,
	`created_at` integer NOT NULL,
	`last_seen_at` integer NOT NULL,
	`address` text,
	`user_agent` text NOT NULL,
	`ended_at` integer,
	`ended_because` text,
	FOREIGN KEY (`login_id`) REFERENCES `logins`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `sessions_tokenHash_unique` ON `sessions` (`token_hash`);--> statement-breakpoint
CREATE INDEX `sessions_of_login` ON `sessions` (`login_id`,`ended_at`,`created_at`);--> statement-breakpoint
CREATE TABLE `throttle` (
	`key` text PRIMARY KEY NOT NULL,
	`count` integer NOT NULL,
	`names` text NOT NULL,
	`window_started_at` integer NOT NULL,
	`blocked_until` integer NOT NULL,
	`expires_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `throttle_expiry` ON `throttle` (`expires_at`);--> statement-breakpoint
CREATE TABLE `verified_locations` (
	`id` text PRIMARY KEY NOT NULL,
	`login_id` text NOT NULL,
	`account_id` text NOT NULL,
	`location` text NOT NULL,
	`verified_at` integer NOT NULL,
	`last_seen_at` integer NOT NULL,
	FOREIGN KEY (`login_id`) REFERENCES `logins`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `verified_locations_of_login` ON `verified_locations` (`login_id`,`location`);