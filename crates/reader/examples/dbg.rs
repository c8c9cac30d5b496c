use isnad_reader::{Pack, pack::Words, text::Text};
fn main() {
    let s = std::env::args().nth(1).unwrap();
    let pack = Pack::decode(isnad_languages::ar()).unwrap();
    let t = Text::new(&s);
    let w = Words::new(&t, &pack);
    for at in 0..w.len() {
        println!("{} fin={:?}", t.key(at), w.finite(at).map(|h| (h.form, h.table)));
        for h in w.least(at) {
            println!(
                "     {:?} row {} {:?} n{} pre{:?} end{:?} {}-{}",
                h.table, h.row, h.form, h.n_tokens, h.prefix, h.ending, h.n_prefix, h.n_ending
            );
        }
    }
}
