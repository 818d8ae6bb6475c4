-- Deals and tasks are searched by the beginnings of the words of their names, as contacts are. The
-- words are kept by the indexes alone, so that there is nothing to fill and no way of writing that
-- could forget them. The function does what TitleSearch.expression does; a test compares the two.
create function folded_words(written varchar) returns tsvector
language sql immutable strict parallel safe as $$
  select array_to_tsvector(array_remove(string_to_array(translate(
      case when octet_length(written) = char_length(written) then lower(written) else
      lower(translate(written || ' ' || replace(written, U&'\200C', ' '),
        U&'\00A0\00A8\00AA\00AF\00B2\00B3\00B4\00B5\00B8\00B9\00BA\00C0\00C1\00C2\00C3\00C4\00C5\00C6\00C7'
        '\00C8\00C9\00CA\00CB\00CC\00CD\00CE\00CF\00D0\00D1\00D2\00D3\00D4\00D5\00D6\00D8\00D9\00DA\00DB'
        '\00DC\00DD\00DE\00E0\00E1\00E2\00E3\00E4\00E5\00E7\00E8\00E9\00EA\00EB\00EC\00ED\00EE\00EF\00F1'
        '\00F2\00F3\00F4\00F5\00F6\00F9\00FA\00FB\00FC\00FD\00FF\0100\0101\0102\0103\0104\0105\0106\0107'
        '\0108\0109\010A\010B\010C\010D\010E\010F\0110\0112\0113\0114\0115\0116\0117\0118\0119\011A\011B'
        '\011C\011D\011E\011F\0120\0121\0122\0123\0124\0125\0126\0128\0129\012A\012B\012C\012D\012E\012F'
        '\0130\0134\0135\0136\0137\0139\013A\013B\013C\013D\013E\0141\0143\0144\0145\0146\0147\0148\014A'
        '\014C\014D\014E\014F\0150\0151\0152\0154\0155\0156\0157\0158\0159\015A\015B\015C\015D\015E\015F'
        '\0160\0161\0162\0163\0164\0165\0166\0168\0169\016A\016B\016C\016D\016E\016F\0170\0171\0172\0173'
        '\0174\0175\0176\0177\0178\0179\017A\017B\017C\017D\017E\017F\0622\0623\0624\0625\0626\0629\0643'
        '\0649\064A\0660\0661\0662\0663\0664\0665\0666\0667\0668\0669\0671\06BE\06C0\06C1\06C2\06CD\06D0'
        '\06D3\06D5\06F0\06F1\06F2\06F3\06F4\06F5\06F6\06F7\06F8\06F9\00AD\0621\0640\064B\064C\064D\064E'
        '\064F\0650\0651\0652\0670\200B\200C\200D\200E\200F',
        U&'  a 23 \03BC 1oaaaaaa\00E6ceeeeiiii\00F0nooooo\00F8uuuuy\00FEaaaaaaceeeeiiiinooooouuuuyyaaaaaacc'
        'ccccccdd\0111eeeeeeeeeegggggggghh\0127iiiiiiiiijjkkllllll\0142nnnnnn\014Boooooo\0153rrrrrrssssss'
        'sstttt\0167uuuuuuuuuuuuwwyyyzzzzzzs\0627\0627\0648\0627\06CC\0647\06A9\06CC\06CC0123456789\0627'
        '\0647\0647\0647\0647\06CC\06CC\06D2\06470123456789')) end,
      U&'!"#$%&''()*+,-./:;<=>?@[\\]^_`{|}~\00A1\00A7\00AB\00B7\00BB\00BF\00D7\060C\061B\061F\066A\06D4'
        '\2013\2014\2018\2019\201A\201C\201D\201E\2022\2026\2039\203A',
      repeat(' ', 56)), ' '), ''))
$$;
create index deal_words on deal using gin (folded_words(name)) with (fastupdate = off);
create index task_words on task using gin (folded_words(title)) with (fastupdate = off)
  where done_at is null;
