//! Maps and sets as sorted lists: what a scene looks up is small and mostly made in one go, and the standard
//! trees are compiled anew for every key, three kilobytes each.

use isnad_account::sorting;
use std::borrow::Borrow;

/// Values by key, in the order of the keys.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct SortedMap<K, V>(Vec<(K, V)>);

impl<K, V> Default for SortedMap<K, V> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<K: Ord, V> SortedMap<K, V> {
    fn place<Q: Ord + ?Sized>(&self, key: &Q) -> Result<usize, usize>
    where
        K: Borrow<Q>,
    {
        self.0.binary_search_by(|(known, _)| known.borrow().cmp(key))
    }

    /// What stands under a key.
    pub(crate) fn get<Q: Ord + ?Sized>(&self, key: &Q) -> Option<&V>
    where
        K: Borrow<Q>,
    {
        self.place(key).ok().map(|at| &self.0[at].1)
    }

    /// Whether anything stands under a key.
    pub(crate) fn contains_key<Q: Ord + ?Sized>(&self, key: &Q) -> bool
    where
        K: Borrow<Q>,
    {
        self.place(key).is_ok()
    }

    /// What stands under a key, or an empty value put there now.
    pub(crate) fn or_default(&mut self, key: K) -> &mut V
    where
        V: Default,
    {
        let at = self.place(&key).unwrap_or_else(|at| {
            self.0.insert(at, (key, V::default()));
            at
        });
        &mut self.0[at].1
    }

    /// The same; the key is only copied where it is new.
    pub(crate) fn or_default_of(&mut self, key: &K) -> &mut V
    where
        K: Clone,
        V: Default,
    {
        let at = self.place(key).unwrap_or_else(|at| {
            self.0.insert(at, (key.clone(), V::default()));
            at
        });
        &mut self.0[at].1
    }

    /// Puts a value under a key, in place of what stood there.
    pub(crate) fn insert(&mut self, key: K, value: V) {
        match self.place(&key) {
            Ok(at) => self.0[at].1 = value,
            Err(at) => self.0.insert(at, (key, value)),
        }
    }

    /// All that is in it, in the order of the keys.
    pub(crate) fn iter(&self) -> impl Iterator<Item = &(K, V)> {
        self.0.iter()
    }

    /// How many keys there are.
    pub(crate) fn len(&self) -> usize {
        self.0.len()
    }
}

/// Of equal keys the first counts.
impl<K: Ord, V> FromIterator<(K, V)> for SortedMap<K, V> {
    fn from_iter<I: IntoIterator<Item = (K, V)>>(items: I) -> Self {
        let mut items: Vec<(K, V)> = items.into_iter().collect();
        sorting::sort_by(&mut items, |a, b| a.0.cmp(&b.0));
        items.dedup_by(|later, first| later.0 == first.0);
        Self(items)
    }
}

/// Things that are in or out, in their own order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SortedSet<T>(Vec<T>);

impl<T> Default for SortedSet<T> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<T: Ord> SortedSet<T> {
    /// Takes a thing in, or out where it was in.
    pub fn toggle(&mut self, item: T) {
        match self.0.binary_search(&item) {
            Ok(at) => {
                self.0.remove(at);
            }
            Err(at) => self.0.insert(at, item),
        }
    }

    /// Whether a thing is in.
    pub fn contains(&self, item: &T) -> bool {
        self.0.binary_search(item).is_ok()
    }

    /// Keeps what a test holds of.
    pub fn retain(&mut self, keeps: impl Fn(&T) -> bool) {
        self.0.retain(keeps);
    }

    /// Whether nothing is in.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// All that is in, in order.
    pub fn iter(&self) -> impl Iterator<Item = &T> {
        self.0.iter()
    }
}

/// Made one by one: what a person asks for is little.
impl<T: Ord> FromIterator<T> for SortedSet<T> {
    fn from_iter<I: IntoIterator<Item = T>>(items: I) -> Self {
        let mut set = Self::default();
        for item in items {
            if let Err(at) = set.0.binary_search(&item) {
                set.0.insert(at, item);
            }
        }
        set
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_map_keeps_its_keys_in_order_and_the_first_of_equals() {
        let mut map: SortedMap<String, u32> = [("c", 3), ("a", 1), ("c", 4)]
            .map(|(key, value)| (key.to_owned(), value))
            .into_iter()
            .collect();
        assert_eq!(map.get("c"), Some(&3));
        *map.or_default("b".to_owned()) += 2;
        map.insert("a".to_owned(), 5);
        assert!(map.contains_key("b") && !map.contains_key("d"));
        let keys: String = map.iter().map(|(key, value)| format!("{key}{value}")).collect();
        assert_eq!((keys.as_str(), map.len()), ("a5b2c3", 3));
    }

    #[test]
    fn a_thing_is_in_a_set_after_every_other_toggle() {
        let mut set = SortedSet::default();
        [2, 1, 3, 2].into_iter().for_each(|item| set.toggle(item));
        assert!(!set.contains(&2) && !set.is_empty());
        assert_eq!(set.iter().copied().collect::<Vec<i32>>(), [1, 3]);
    }
}
