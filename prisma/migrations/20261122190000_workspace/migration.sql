-- CreateTable
CREATE TABLE "item_limit" (
    "id" UUID NOT NULL,
    "gender" "Gender" NOT NULL,
    "label" TEXT NOT NULL,
    "quantity" INTEGER NOT NULL,
    "position" SERIAL NOT NULL,

    CONSTRAINT "item_limit_pkey" PRIMARY KEY ("id")
);

-- From here on by hand: what the Prisma schema can't say.

ALTER TABLE "item_limit" ADD CONSTRAINT "item_limit_not_negative" CHECK ("quantity" >= 0);

-- The limits that a Clothes Closet begins with; admins change them.
INSERT INTO "item_limit" ("id", "gender", "label", "quantity")
SELECT gen_random_uuid(), "gender"::"Gender", "label", "quantity"
FROM (VALUES
  (1, 'male', 'Tops', 5),
  (2, 'male', 'Pairs Pants', 3),
  (3, 'male', 'Pairs Socks', 7),
  (4, 'male', 'Pairs Underwear', 7),
  (5, 'male', 'Undershirts', 3),
  (6, 'male', 'Coats', 1),
  (7, 'male', 'Pair Shoes', 1),
  (8, 'male', 'School Supplies and Backpack', 1),
  (9, 'female', 'Tops', 5),
  (10, 'female', 'Bottoms', 3),
  (11, 'female', 'Pairs of Socks', 7),
  (12, 'female', 'Pairs of Underwear', 7),
  (13, 'female', 'Bras', 3),
  (14, 'female', 'Pairs Shoes', 1),
  (15, 'female', 'Camis', 3),
  (16, 'female', 'Tanks', 3),
  (17, 'female', 'Tights', 2),
  (18, 'female', 'Shrugs', 2),
  (19, 'female', 'Sweaters', 2),
  (20, 'female', 'Dress', 1),
  (21, 'female', 'School Supplies and Backpack', 1)
) AS defaults ("number", "gender", "label", "quantity")
ORDER BY "number";
