-- By hand, for what was counted moves: faults of ours had stood in the count of what the repository did not answer.
ALTER TABLE "catalogue_harvest" ADD COLUMN "faults" INTEGER NOT NULL DEFAULT 0;
UPDATE "catalogue_harvest" SET "faults" = "failures", "failures" = 0 WHERE "failure" = 'unforeseen' AND "state" IN ('waiting', 'running');
