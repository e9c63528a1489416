"""What every screen and paper is made of: look, words, fonts, icons, sounds, the example office."""
