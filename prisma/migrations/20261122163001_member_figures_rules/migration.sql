-- By hand: what Prisma's schema language cannot say of the figures about members (decision 0009).

ALTER TABLE member_figures ADD CONSTRAINT member_figures_check CHECK (id = 1 AND jsonb_typeof(figures) = 'object');
