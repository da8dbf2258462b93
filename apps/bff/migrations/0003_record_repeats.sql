CREATE TABLE `activity_repeats` (
	`activity_id` integer PRIMARY KEY NOT NULL,
	`times` integer NOT NULL,
	FOREIGN KEY (`activity_id`) REFERENCES `activity`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `activity_on_others` ON `activity` (`actor_id`,`id`) WHERE login_id IS NOT actor_id;