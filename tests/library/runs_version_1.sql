-- A file of runs of version 1: two plays of the ward round, one stopped, one to its end.
BEGIN TRANSACTION;
CREATE TABLE decision (
        run TEXT NOT NULL REFERENCES run (id) ON DELETE CASCADE,
        number INTEGER NOT NULL,
        professional TEXT,
        service_user TEXT,
        PRIMARY KEY (run, number)
    ) STRICT;
INSERT INTO "decision" VALUES('the-ward-round-a2222',0,'before-we-start-what-matters',NULL);
INSERT INTO "decision" VALUES('the-ward-round-a2222',1,NULL,'put-the-paper-back-in');
INSERT INTO "decision" VALUES('the-ward-round-a2222',2,'home-with-plan','wait');
INSERT INTO "decision" VALUES('the-ward-round-b2222',0,'so-how-are-we-sleeping',NULL);
INSERT INTO "decision" VALUES('the-ward-round-b2222',1,NULL,'i-would-like-to-start');
INSERT INTO "decision" VALUES('the-ward-round-b2222',2,'wait','home-with-plan');
CREATE TABLE event (
        run TEXT NOT NULL REFERENCES run (id) ON DELETE CASCADE,
        decision INTEGER NOT NULL,
        position INTEGER NOT NULL,
        words TEXT NOT NULL,
        PRIMARY KEY (run, decision, position)
    ) STRICT;
INSERT INTO "event" VALUES('the-ward-round-a2222',-1,0,'{"event": "moment", "version": 1, "moment": "The door opens"}');
INSERT INTO "event" VALUES('the-ward-round-a2222',-1,1,'{"event": "line", "version": 1, "moment": "The door opens", "index": 0}');
INSERT INTO "event" VALUES('the-ward-round-a2222',-1,2,'{"event": "line", "version": 1, "moment": "The door opens", "index": 1}');
INSERT INTO "event" VALUES('the-ward-round-a2222',-1,3,'{"event": "line", "version": 1, "moment": "The door opens", "index": 2}');
INSERT INTO "event" VALUES('the-ward-round-a2222',-1,4,'{"event": "line", "version": 1, "moment": "The door opens", "index": 3}');
INSERT INTO "event" VALUES('the-ward-round-a2222',-1,5,'{"event": "line", "version": 1, "moment": "The door opens", "index": 4}');
INSERT INTO "event" VALUES('the-ward-round-a2222',0,0,'{"event": "choice", "version": 1, "moment": "The door opens", "chair": "professional", "choice": "before-we-start-what-matters"}');
INSERT INTO "event" VALUES('the-ward-round-a2222',0,1,'{"event": "power", "version": 1, "strand": "voice", "service_user_before": 2, "service_user_after": 4, "service_user_asked": 2, "professional_before": 8, "professional_after": 8, "professional_asked": 0, "origin": {"moment": "The door opens", "kind": "choice", "caused_by": "Dr Okafor", "choice": "before-we-start-what-matters", "chair": "professional", "because": "The meeting starts from Sam''s own item."}}');
INSERT INTO "event" VALUES('the-ward-round-a2222',0,2,'{"event": "measure", "version": 1, "measure": "trust", "before": 4, "after": 5, "asked": 1, "origin": {"moment": "The door opens", "kind": "choice", "caused_by": "Dr Okafor", "choice": "before-we-start-what-matters", "chair": "professional", "because": "The meeting starts from Sam''s own item."}}');
INSERT INTO "event" VALUES('the-ward-round-a2222',0,3,'{"event": "rung", "version": 1, "rung": "partnership", "origin": {"moment": "The door opens", "kind": "choice", "caused_by": "Dr Okafor", "choice": "before-we-start-what-matters", "chair": "professional", "because": "The meeting starts from Sam''s own item."}}');
INSERT INTO "event" VALUES('the-ward-round-a2222',0,4,'{"event": "moment", "version": 1, "moment": "Sam''s list"}');
INSERT INTO "event" VALUES('the-ward-round-a2222',0,5,'{"event": "line", "version": 1, "moment": "Sam''s list", "index": 0}');
INSERT INTO "event" VALUES('the-ward-round-a2222',1,0,'{"event": "choice", "version": 1, "moment": "Sam''s list", "chair": "service user", "choice": "put-the-paper-back-in"}');
INSERT INTO "event" VALUES('the-ward-round-a2222',1,1,'{"event": "moment", "version": 1, "moment": "The answer"}');
INSERT INTO "event" VALUES('the-ward-round-a2222',1,2,'{"event": "power", "version": 1, "strand": "choice", "service_user_before": 2, "service_user_after": 1, "service_user_asked": -1, "professional_before": 8, "professional_after": 9, "professional_asked": 1, "origin": {"moment": "The answer", "kind": "happens", "caused_by": "the system", "choice": null, "chair": null, "because": "The bed manager has rung. The ward needs a decision by noon."}}');
INSERT INTO "event" VALUES('the-ward-round-a2222',1,3,'{"event": "line", "version": 1, "moment": "The answer", "index": 2}');
INSERT INTO "event" VALUES('the-ward-round-a2222',2,0,'{"event": "choice", "version": 1, "moment": "The answer", "chair": "professional", "choice": "home-with-plan"}');
INSERT INTO "event" VALUES('the-ward-round-a2222',2,1,'{"event": "choice", "version": 1, "moment": "The answer", "chair": "service user", "choice": "wait"}');
INSERT INTO "event" VALUES('the-ward-round-a2222',2,2,'{"event": "differ", "version": 1, "moment": "The answer", "professional": "home-with-plan", "service_user": "wait", "case": 0, "stands": null}');
INSERT INTO "event" VALUES('the-ward-round-a2222',2,3,'{"event": "power", "version": 1, "strand": "voice", "service_user_before": 4, "service_user_after": 5, "service_user_asked": 1, "professional_before": 8, "professional_after": 8, "professional_asked": 0, "origin": {"moment": "The answer", "kind": "differ", "caused_by": "Dr Okafor and Sam", "choice": null, "chair": null, "because": "Sam wanted to wait, and was asked why."}}');
INSERT INTO "event" VALUES('the-ward-round-a2222',2,4,'{"event": "moment", "version": 1, "moment": "Friday"}');
INSERT INTO "event" VALUES('the-ward-round-a2222',2,5,'{"event": "moment", "version": 1, "moment": "The corridor"}');
INSERT INTO "event" VALUES('the-ward-round-a2222',2,6,'{"event": "line", "version": 1, "moment": "The corridor", "index": 0}');
INSERT INTO "event" VALUES('the-ward-round-a2222',2,7,'{"event": "ending", "version": 1, "moment": "The corridor", "ending": "Still waiting"}');
INSERT INTO "event" VALUES('the-ward-round-b2222',-1,0,'{"event": "moment", "version": 1, "moment": "The door opens"}');
INSERT INTO "event" VALUES('the-ward-round-b2222',-1,1,'{"event": "line", "version": 1, "moment": "The door opens", "index": 0}');
INSERT INTO "event" VALUES('the-ward-round-b2222',-1,2,'{"event": "line", "version": 1, "moment": "The door opens", "index": 1}');
INSERT INTO "event" VALUES('the-ward-round-b2222',-1,3,'{"event": "line", "version": 1, "moment": "The door opens", "index": 2}');
INSERT INTO "event" VALUES('the-ward-round-b2222',-1,4,'{"event": "line", "version": 1, "moment": "The door opens", "index": 3}');
INSERT INTO "event" VALUES('the-ward-round-b2222',-1,5,'{"event": "line", "version": 1, "moment": "The door opens", "index": 4}');
INSERT INTO "event" VALUES('the-ward-round-b2222',0,0,'{"event": "choice", "version": 1, "moment": "The door opens", "chair": "professional", "choice": "so-how-are-we-sleeping"}');
INSERT INTO "event" VALUES('the-ward-round-b2222',0,1,'{"event": "power", "version": 1, "strand": "voice", "service_user_before": 2, "service_user_after": 1, "service_user_asked": -1, "professional_before": 8, "professional_after": 9, "professional_asked": 1, "origin": {"moment": "The door opens", "kind": "choice", "caused_by": "Dr Okafor", "choice": "so-how-are-we-sleeping", "chair": "professional", "because": "The first question decides what counts as important."}}');
INSERT INTO "event" VALUES('the-ward-round-b2222',0,2,'{"event": "seemed", "version": 1, "looks": 1, "real": -1, "origin": {"moment": "The door opens", "kind": "choice", "caused_by": "Dr Okafor", "choice": "so-how-are-we-sleeping", "chair": "professional", "because": "The first question decides what counts as important."}}');
INSERT INTO "event" VALUES('the-ward-round-b2222',0,3,'{"event": "rung", "version": 1, "rung": "consultation", "origin": {"moment": "The door opens", "kind": "choice", "caused_by": "Dr Okafor", "choice": "so-how-are-we-sleeping", "chair": "professional", "because": "The first question decides what counts as important."}}');
INSERT INTO "event" VALUES('the-ward-round-b2222',0,4,'{"event": "moment", "version": 1, "moment": "Sam''s list"}');
INSERT INTO "event" VALUES('the-ward-round-b2222',0,5,'{"event": "line", "version": 1, "moment": "Sam''s list", "index": 0}');
INSERT INTO "event" VALUES('the-ward-round-b2222',1,0,'{"event": "choice", "version": 1, "moment": "Sam''s list", "chair": "service user", "choice": "i-would-like-to-start"}');
INSERT INTO "event" VALUES('the-ward-round-b2222',1,1,'{"event": "power", "version": 1, "strand": "choice", "service_user_before": 2, "service_user_after": 3, "service_user_asked": 1, "professional_before": 8, "professional_after": 7, "professional_asked": -1, "origin": {"moment": "Sam''s list", "kind": "choice", "caused_by": "Sam", "choice": "i-would-like-to-start", "chair": "service user", "because": "Naming your own goal first is a way of taking a place on the agenda."}}');
INSERT INTO "event" VALUES('the-ward-round-b2222',1,2,'{"event": "power", "version": 1, "strand": "voice", "service_user_before": 1, "service_user_after": 2, "service_user_asked": 1, "professional_before": 9, "professional_after": 8, "professional_asked": -1, "origin": {"moment": "Sam''s list", "kind": "choice", "caused_by": "Sam", "choice": "i-would-like-to-start", "chair": "service user", "because": "Naming your own goal first is a way of taking a place on the agenda."}}');
INSERT INTO "event" VALUES('the-ward-round-b2222',1,3,'{"event": "cost", "version": 1, "chair": "service user", "costs": 1, "origin": {"moment": "Sam''s list", "kind": "choice", "caused_by": "Sam", "choice": "i-would-like-to-start", "chair": "service user", "because": "Naming your own goal first is a way of taking a place on the agenda."}}');
INSERT INTO "event" VALUES('the-ward-round-b2222',1,4,'{"event": "moment", "version": 1, "moment": "The answer"}');
INSERT INTO "event" VALUES('the-ward-round-b2222',1,5,'{"event": "power", "version": 1, "strand": "choice", "service_user_before": 3, "service_user_after": 2, "service_user_asked": -1, "professional_before": 7, "professional_after": 8, "professional_asked": 1, "origin": {"moment": "The answer", "kind": "happens", "caused_by": "the system", "choice": null, "chair": null, "because": "The bed manager has rung. The ward needs a decision by noon."}}');
INSERT INTO "event" VALUES('the-ward-round-b2222',1,6,'{"event": "line", "version": 1, "moment": "The answer", "index": 2}');
INSERT INTO "event" VALUES('the-ward-round-b2222',2,0,'{"event": "choice", "version": 1, "moment": "The answer", "chair": "professional", "choice": "wait"}');
INSERT INTO "event" VALUES('the-ward-round-b2222',2,1,'{"event": "choice", "version": 1, "moment": "The answer", "chair": "service user", "choice": "home-with-plan"}');
INSERT INTO "event" VALUES('the-ward-round-b2222',2,2,'{"event": "differ", "version": 1, "moment": "The answer", "professional": "wait", "service_user": "home-with-plan", "case": 1, "stands": "professional"}');
INSERT INTO "event" VALUES('the-ward-round-b2222',2,3,'{"event": "power", "version": 1, "strand": "choice", "service_user_before": 2, "service_user_after": 1, "service_user_asked": -2, "professional_before": 8, "professional_after": 10, "professional_asked": 2, "origin": {"moment": "The answer", "kind": "differ", "caused_by": "Dr Okafor", "choice": "wait", "chair": "professional", "because": "The decision stays with the team; Sam is told when, not why. You did not agree, and the team''s answer stood."}}');
INSERT INTO "event" VALUES('the-ward-round-b2222',2,4,'{"event": "power", "version": 1, "strand": "voice", "service_user_before": 2, "service_user_after": 1, "service_user_asked": -1, "professional_before": 8, "professional_after": 9, "professional_asked": 1, "origin": {"moment": "The answer", "kind": "differ", "caused_by": "Dr Okafor", "choice": "wait", "chair": "professional", "because": "The decision stays with the team; Sam is told when, not why. You did not agree, and the team''s answer stood."}}');
INSERT INTO "event" VALUES('the-ward-round-b2222',2,5,'{"event": "rung", "version": 1, "rung": "informing", "origin": {"moment": "The answer", "kind": "differ", "caused_by": "Dr Okafor", "choice": "wait", "chair": "professional", "because": "The decision stays with the team; Sam is told when, not why. You did not agree, and the team''s answer stood."}}');
INSERT INTO "event" VALUES('the-ward-round-b2222',2,6,'{"event": "moment", "version": 1, "moment": "Friday"}');
INSERT INTO "event" VALUES('the-ward-round-b2222',2,7,'{"event": "moment", "version": 1, "moment": "The corridor"}');
INSERT INTO "event" VALUES('the-ward-round-b2222',2,8,'{"event": "line", "version": 1, "moment": "The corridor", "index": 0}');
INSERT INTO "event" VALUES('the-ward-round-b2222',2,9,'{"event": "ending", "version": 1, "moment": "The corridor", "ending": "Still waiting"}');
CREATE TABLE hope (
        run TEXT NOT NULL REFERENCES run (id) ON DELETE CASCADE,
        decision INTEGER NOT NULL,
        chair TEXT NOT NULL,
        hoped TEXT,
        expected TEXT,
        PRIMARY KEY (run, decision, chair)
    ) STRICT;
CREATE TABLE reflection (
        run TEXT NOT NULL REFERENCES run (id) ON DELETE CASCADE,
        question TEXT NOT NULL,
        text TEXT NOT NULL
    ) STRICT;
CREATE TABLE run (
        id TEXT NOT NULL PRIMARY KEY,
        scenario_title TEXT NOT NULL,
        scenario_path TEXT NOT NULL,
        scenario_hash TEXT NOT NULL,
        variant TEXT,
        chair TEXT NOT NULL,
        other TEXT NOT NULL,
        seed INTEGER NOT NULL,
        started TEXT NOT NULL,
        ended TEXT,
        finished INTEGER NOT NULL DEFAULT 0,
        length INTEGER
    ) STRICT;
INSERT INTO "run" VALUES('the-ward-round-a2222','The ward round','/stories/ward-round/scenario.yaml','3764a4fd3d8c856310d6ce9b87526a2c21ecaeb809a75d2421c51e1c43de118f',NULL,'professional','typical',0,'2026-11-22T10:00:00','Still waiting',1,3);
INSERT INTO "run" VALUES('the-ward-round-b2222','The ward round','/stories/ward-round/scenario.yaml','3764a4fd3d8c856310d6ce9b87526a2c21ecaeb809a75d2421c51e1c43de118f',NULL,'service user','typical',0,'2026-11-22T10:00:00','Still waiting',1,3);
CREATE INDEX reflection_of ON reflection (run);
CREATE TRIGGER decisions_stay BEFORE UPDATE ON decision
        BEGIN SELECT RAISE(ABORT, 'a decision that was made stays as it is'); END;
CREATE TRIGGER events_stay BEFORE UPDATE ON event
        BEGIN SELECT RAISE(ABORT, 'an event that happened stays as it is'); END;
COMMIT;
PRAGMA application_id = 130326802;
PRAGMA user_version = 1;
