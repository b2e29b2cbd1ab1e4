module.exports = require("../../../credentials/dist/post/849.index.js")
