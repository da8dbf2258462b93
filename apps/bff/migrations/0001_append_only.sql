-- What was recorded stays as it was: nobody changes or deletes a row of activity, nor replaces one by its id.
CREATE TRIGGER `activity_is_never_changed` BEFORE UPDATE ON `activity`
BEGIN
	SELECT RAISE(ABORT, 'activity is append-only');
END;
--> statement-breakpoint
CREATE TRIGGER `activity_is_never_deleted` BEFORE DELETE ON `activity`
BEGIN
	SELECT RAISE(ABORT, 'activity is append-only');
END;
--> statement-breakpoint
CREATE TRIGGER `activity_is_never_replaced` BEFORE INSERT ON `activity`
WHEN EXISTS (SELECT 1 FROM `activity` WHERE `id` = NEW.`id`)
BEGIN
	SELECT RAISE(ABORT, 'activity is append-only');
END;
--> statement-breakpoint
INSERT INTO `canary` (`id`, `value`) VALUES (1, 0);
