ALTER TABLE member_former ADD CONSTRAINT member_former_kind_check CHECK (kind IN ('name', 'email'));
